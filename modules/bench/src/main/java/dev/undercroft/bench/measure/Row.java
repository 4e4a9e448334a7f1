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

  /// What a lane has come to, medians of its rounds.
  ///
  /// @param inFlight questions under way at a time
  /// @param figures with the processor time of the server alone
  /// @param edgeMicros of what stands before it
  /// @param allocated bytes of the server's heap a question
  /// @param residentMiB of the server
  /// @param ofCeiling its rate to that of its ceiling
  record Asked(
      String name,
      int inFlight,
      Figures figures,
      double edgeMicros,
      double allocated,
      double residentMiB,
      double ofCeiling)
      implements Row {
    @Override
    public Goal goal() {
      return Goal.none();
    }

    @Override
    public double figure() {
      return ofCeiling;
    }
  }

  /// One figure of several lanes together, such as the one that a promise is about.
  ///
  /// @param unit as it stands behind the figure
  record Measured(String name, double figure, String unit, Goal goal) implements Row {}
}
