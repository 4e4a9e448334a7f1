package dev.undercroft.bench.measure;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How much is measured.
///
/// @param rounds of each side of a comparison, 1..100
/// @param length of one round, 1..600 s
/// @param cpuNanos processor time that all that takes part has used so far
public record Course(int rounds, Duration length, LongSupplier cpuNanos) {
  public Course {
    if (rounds < 1 || rounds > 100) {
      throw new IllegalArgumentException("1..100 rounds, not " + rounds);
    }
    if (length.toSeconds() < 1 || length.toSeconds() > 600) {
      throw new IllegalArgumentException("a round takes 1..600 seconds, not " + length.toSeconds());
    }
  }

  /// The same, with processor time from elsewhere.
  public Course measuredBy(LongSupplier other) {
    return new Course(rounds, length, other);
  }
}
