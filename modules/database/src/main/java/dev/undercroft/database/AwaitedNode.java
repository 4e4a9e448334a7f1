package dev.undercroft.database;

import java.time.Duration;

/// A node that may still answer with an activation that was left.
///
/// @param name host and process id, for people
/// @param lease for how long, at most, after the activation was left: what the node itself goes by
public record AwaitedNode(String name, Duration lease) {}
