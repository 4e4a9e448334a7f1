package dev.undercroft.database;

import dev.undercroft.kernel.ReleaseNumber;

/// One move of the pointer that says which release is active.
///
/// @param number rises with every move; a rollback to an old release is a new activation
public record Activation(long number, ReleaseNumber release) {}
