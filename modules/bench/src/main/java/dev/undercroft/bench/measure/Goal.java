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

  /// @param unit as it stands behind the figure
  static Goal noLess(double than, String unit) {
    return new NoLess(than, unit);
  }

  /// @param unit as it stands behind the figure
  static Goal noMore(double than, String unit) {
    return new NoMore(than, unit);
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

  record NoLess(double than, String unit) implements Goal {
    @Override
    public boolean isMetBy(double figure) {
      return figure >= than;
    }

    @Override
    public String text() {
      return String.format(Locale.ROOT, ">= %,.0f %s", than, unit);
    }
  }

  record NoMore(double than, String unit) implements Goal {
    @Override
    public boolean isMetBy(double figure) {
      return figure <= than;
    }

    @Override
    public String text() {
      return String.format(Locale.ROOT, "<= %,.0f %s", than, unit);
    }
  }
}
