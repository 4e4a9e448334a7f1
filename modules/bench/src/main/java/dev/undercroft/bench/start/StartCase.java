package dev.undercroft.bench.start;

import dev.undercroft.bench.measure.Goal;

/// The circumstances of a start.
///
/// @param aotCache whether the JVM has what it learned in the rehearsal
/// @param warmRedis whether Redis holds the release, else it is empty and the node is a cold one
public record StartCase(boolean aotCache, boolean warmRedis) {
  private static final long GOAL_MILLIS = 1_000;

  String name() {
    return (aotCache ? "AOT cache" : "no cache") + ", Redis " + (warmRedis ? "warm" : "empty");
  }

  /// Of the median, in milliseconds.
  Goal goal() {
    return aotCache ? Goal.atMost(GOAL_MILLIS) : Goal.none();
  }
}
