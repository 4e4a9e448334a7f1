package dev.undercroft.bench.measure;

import java.util.Locale;

/// What is asked of a figure.
public sealed interface Goal {
  /// Whether the figure is as it was asked to be.
  boolean isMetBy(double figure);

  /// As it stands in a report; empty for one that asks nothing.
  String text();

  static Goal none() {
    return new None();
  }

  /// @param share of the floor's: 0.75 for three quarters
  static Goal atLeast(double share) {
    return new AtLeast(share);
  }

  static Goal atMost(long count) {
    return new AtMost(count);
  }

  /// The figure is only told.
  record None() implements Goal {
    @Override
    public boolean isMetBy(double figure) {
      return true;
    }

    @Override
    public String text() {
      return "";
    }
  }

  record AtLeast(double share) implements Goal {
    @Override
    public boolean isMetBy(double figure) {
      return figure >= share;
    }

    @Override
    public String text() {
      return String.format(Locale.ROOT, ">= %.0f %%", 100 * share);
    }
  }

  record AtMost(long count) implements Goal {
    @Override
    public boolean isMetBy(double figure) {
      return figure <= count;
    }

    @Override
    public String text() {
      return String.format(Locale.ROOT, "<= %,d", count);
    }
  }
}
