package dev.undercroft.bench.measure;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How much is measured.
///
/// @param rounds of each side of a comparison, 1..100
/// @param length of one round, 1..600 s
/// @param warmUp how long the product is called before anything is counted, 1..600 s: its code is
///   compiled while it is called, and on few processors that takes long
/// @param cpuNanos processor time that all that takes part has used so far
public record Course(int rounds, Duration length, Duration warmUp, LongSupplier cpuNanos) {
  public Course {
    if (rounds < 1 || rounds > 100) {
      throw new IllegalArgumentException("1..100 rounds, not " + rounds);
    }
    refuseUnusable("a round", length);
    refuseUnusable("the warm-up", warmUp);
  }

  /// The same, with processor time from elsewhere.
  public Course measuredBy(LongSupplier other) {
    return new Course(rounds, length, warmUp, other);
  }

  /// A single long round, whose figures nobody wants.
  Course warming() {
    return new Course(1, warmUp, warmUp, cpuNanos);
  }

  private static void refuseUnusable(String what, Duration length) {
    if (length.toSeconds() < 1 || length.toSeconds() > 600) {
      throw new IllegalArgumentException(what + " takes 1..600 seconds, not " + length.toSeconds());
    }
  }
}
