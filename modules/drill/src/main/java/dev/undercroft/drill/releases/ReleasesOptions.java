package dev.undercroft.drill.releases;

import java.time.Duration;

/// How a drill is to be.
///
/// @param length how long it goes on, at least
/// @param moves how many publishes and rollbacks must be acknowledged as well, 0..100000
/// @param nodes 2..5
/// @param seed repeats the faults, and what is published and asked for
public record ReleasesOptions(Duration length, int moves, int nodes, long seed) {
  private static final int MAX_MOVES = 100_000;
  private static final int MIN_NODES = 2;
  private static final int MAX_NODES = 5;

  public ReleasesOptions {
    if (moves < 0 || moves > MAX_MOVES) {
      throw new IllegalArgumentException("moves must be 0.." + MAX_MOVES + ", was " + moves);
    }
    if (nodes < MIN_NODES || nodes > MAX_NODES) {
      throw new IllegalArgumentException(
          "nodes must be " + MIN_NODES + ".." + MAX_NODES + ", was " + nodes);
    }
    if (length.isNegative()) {
      throw new IllegalArgumentException("a drill can't be shorter than nothing");
    }
  }
}
