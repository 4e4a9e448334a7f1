package dev.undercroft.saves;

import dev.undercroft.saves.SlotModel.Revision;
import java.util.List;
import java.util.Random;

/// One thing that a player may do with a slot, right or wrong.
///
/// @param revision to restore; meaningless otherwise
record Step(Kind kind, int expected, int revision) {
  enum Kind {
    SAVE,
    DELETE,
    RESTORE
  }

  /// What a sequence of steps is made of. What each means is decided when its turn comes, by what
  /// the slot holds then.
  enum Choice {
    SAVE,
    SAVE_ONTO_NOTHING,
    SAVE_BEHIND,
    DELETE,
    RESTORE;

    Step at(SlotModel slot) {
      int head = slot.head();
      return switch (this) {
        case SAVE -> new Step(Kind.SAVE, head, 0);
        case SAVE_ONTO_NOTHING -> new Step(Kind.SAVE, 0, 0);
        // Of a slot that was never written: ahead.
        case SAVE_BEHIND -> new Step(Kind.SAVE, Math.abs(head - 1), 0);
        case DELETE -> new Step(Kind.DELETE, head, 0);
        case RESTORE -> new Step(Kind.RESTORE, head, newestRun(slot.history()));
      };
    }
  }

  /// Any step at all, more often one that is allowed.
  static Step random(Random random, SlotModel slot) {
    int head = slot.head();
    int expected = random.nextInt(4) > 0 ? head : Math.max(0, head + random.nextInt(5) - 3);
    int revision = Math.max(1, head - random.nextInt(24));
    Kind kind = random.nextInt(3) > 0 ? Kind.SAVE : Kind.values()[random.nextInt(3)];
    return new Step(kind, expected, revision);
  }

  private static int newestRun(List<Revision> history) {
    return history.stream()
        .filter(revision -> !revision.deleted())
        .findFirst()
        .map(Revision::number)
        .orElse(1);
  }
}
