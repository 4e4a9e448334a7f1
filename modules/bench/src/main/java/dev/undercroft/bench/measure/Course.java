package dev.undercroft.bench.measure;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.LongSupplier;

/// How much is measured.
///
/// @param rounds of each side of a comparison, 1..100
/// @param length of one round, 0.1..600 s
/// @param warmUp how long the product is called before anything is counted, 0.1..600 s: its code is
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
    if (length.toMillis() < 100 || length.toMillis() > 600_000) {
      throw new IllegalArgumentException(what + " takes 0.1..600 seconds, not " + seconds(length));
    }
  }

  /// Such as 3 or 0.5.
  static String seconds(Duration length) {
    return BigDecimal.valueOf(length.toMillis(), 3).stripTrailingZeros().toPlainString();
  }
}
