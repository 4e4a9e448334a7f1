package dev.undercroft.bench.measure;

/// One line of a report.
public sealed interface Row {
  String name();

  Goal goal();

  /// What the goal is asked of.
  double figure();

  default boolean isMet() {
    return goal().isMetBy(figure());
  }

  /// The product beside its floor.
  ///
  /// @param clients of each side
  /// @param ratio product's calls a second to the floor's, the median of the pairs of rounds
  record Compared(String name, int clients, Figures floor, Figures product, double ratio, Goal goal)
      implements Row {
    @Override
    public double figure() {
      return ratio;
    }
  }

  /// Something that was counted, not timed.
  record Counted(String name, long count, Goal goal) implements Row {
    @Override
    public double figure() {
      return count;
    }
  }

  /// A part of a whole.
  record Share(String name, double figure, Goal goal) implements Row {}
}
