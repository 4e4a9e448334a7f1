package dev.undercroft.bench.measure;

import java.util.Arrays;

/// The middle of some numbers.
public final class Median {
  private Median() {}

  /// @param numbers at least one; of an even count the mean of the two in the middle is taken
  public static double of(double... numbers) {
    if (numbers.length == 0) {
      throw new IllegalArgumentException("no numbers have no median");
    }
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
