package dev.undercroft.drill.releases;

import java.util.List;

/// Holds what was answered and acknowledged against the history, while nobody asks or moves.
///
/// @param breaches where it goes what was not as promised
record Audit(Moves moves, Witness witness, Breaches breaches) {
  /// @param history all of it, the oldest first
  void look(List<Activation> history) {
    moves.compare(history, breaches);
    var judge = new Judge(history, moves.all());
    for (Reading reading : witness.takeReadings()) {
      if (!judge.mayHaveBeenActive(reading)) {
        breaches.add(
            Breach.STALE,
            "%s to %s answered with release %d when %s was acknowledged"
                .formatted(
                    reading.node(),
                    reading.call(),
                    reading.release(),
                    judge.oldestAllowed(reading)));
      }
    }
  }
}
