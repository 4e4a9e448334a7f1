package dev.undercroft.saves;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What a slot must do, in as few words as possible: a test asks it and the product the same.
final class SlotModel {
  /// @param run what was saved; empty for a deletion
  record Revision(int number, Optional<String> run) {
    boolean deleted() {
      return run.isEmpty();
    }
  }

  /// What a call is answered with: the new head's number, or a reason.
  sealed interface Answer {
    record Written(int revision) implements Answer {}

    record Refused(String reason) implements Answer {}
  }

  private static final Answer CHANGED = new Answer.Refused("SAVE_CHANGED");

  // The newest first.
  private final Deque<Revision> kept = new ArrayDeque<>();

  int head() {
    return kept.isEmpty() ? 0 : kept.getFirst().number();
  }

  boolean deleted() {
    return !kept.isEmpty() && kept.getFirst().deleted();
  }

  List<Revision> history() {
    return List.copyOf(kept);
  }

  Answer save(int expected, String run) {
    boolean allowed = expected == head() || expected == 0 && deleted();
    return allowed ? write(Optional.of(run)) : CHANGED;
  }

  Answer delete(int expected) {
    if (kept.isEmpty()) {
      return new Answer.Refused("SAVE_NOT_FOUND");
    }
    return expected == head() ? write(Optional.empty()) : CHANGED;
  }

  Answer restore(int revision, int expected) {
    if (expected != head()) {
      return CHANGED;
    }
    return kept.stream()
        .filter(old -> old.number() == revision && !old.deleted())
        .findFirst()
        .map(old -> write(old.run()))
        .orElseGet(() -> new Answer.Refused("REVISION_NOT_FOUND"));
  }

  private Answer write(Optional<String> run) {
    kept.addFirst(new Revision(head() + 1, run));
    if (kept.size() > 20) {
      kept.removeLast();
    }
    return new Answer.Written(head());
  }
}
