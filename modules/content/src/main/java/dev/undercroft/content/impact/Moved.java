package dev.undercroft.content.impact;

import org.jspecify.annotations.Nullable;

/// A figure that is not what it was.
///
/// @param before null when there was no such subject
/// @param after null when there is none any more
public record Moved(Subject subject, @Nullable Double before, @Nullable Double after) {}
