package dev.undercroft.drill.releases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Whether answers are of a release that may still have been active. Releases come back, so it is
/// activations that are looked at: an answer must be of one that is not older than any that was
/// acknowledged before its question was sent, and whose move had begun when it arrived.
final class Judge {
  /// An activation with what its mover knows of it.
  private record Step(Activation activation, long begun, OptionalLong acknowledged) {
    boolean wasAcknowledgedBefore(long time) {
      return acknowledged.isPresent() && acknowledged.getAsLong() - time < 0;
    }
  }

  private final List<Step> steps = new ArrayList<>();

  /// @param history all of it, the oldest first
  /// @param moves of the drill; what else is in the history was there before it began
  Judge(List<Activation> history, List<Move> moves) {
    Map<String, Move> byReason = new HashMap<>();
    moves.forEach(move -> byReason.put(move.reason(), move));
    for (Activation activation : history) {
      Move move = byReason.get(activation.reason());
      steps.add(
          move == null
              ? new Step(activation, Long.MIN_VALUE / 2, OptionalLong.empty())
              : new Step(activation, move.begun(), move.acknowledged()));
    }
  }

  boolean mayHaveBeenActive(Reading reading) {
    return steps.subList(oldest(reading.asked()), steps.size()).stream()
        .anyMatch(step ->
            step.activation().release() == reading.release()
                && step.begun() - reading.answered() < 0);
  }

  /// The oldest activation that may be answered with, for people.
  Activation oldestAllowed(Reading reading) {
    return steps.get(oldest(reading.asked())).activation();
  }

  private int oldest(long asked) {
    for (int i = steps.size() - 1; i > 0; i--) {
      if (steps.get(i).wasAcknowledgedBefore(asked)) {
        return i;
      }
    }
    return 0;
  }
}
