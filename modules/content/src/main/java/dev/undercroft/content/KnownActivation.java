package dev.undercroft.content;

import java.time.Instant;

/// A move of the pointer.
///
/// @param number from 1, one more with every move
/// @param at since when the release was active
record KnownActivation(long number, Release release, Instant at) {}
