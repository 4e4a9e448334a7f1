package dev.undercroft.content;

import java.time.Instant;

/// One move of the pointer that says which release is active: a publish or a rollback. The release
/// was active from then until the next move.
///
/// @param number from 1; rises with every move
/// @param rollback whether the release had been active before
/// @param publication who did it, and why
public record PastActivation(
    long number, Release release, boolean rollback, Publication publication, Instant at) {}
