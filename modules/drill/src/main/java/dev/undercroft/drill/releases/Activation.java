package dev.undercroft.drill.releases;

/// A line of the product's own history.
///
/// @param number counts the moves of the active release
/// @param release that became active
/// @param reason of the move
record Activation(long number, int release, String reason) {}
