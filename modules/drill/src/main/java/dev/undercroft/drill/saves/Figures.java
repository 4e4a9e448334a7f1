package dev.undercroft.drill.saves;

import java.util.concurrent.atomic.LongAdder;

/// How much was done.
final class Figures {
  private final LongAdder acknowledged = new LongAdder();
  private final LongAdder afterUnknown = new LongAdder();
  private final LongAdder checked = new LongAdder();

  /// @param uncertain whether nobody knew for a while what had come of it
  void acknowledged(boolean uncertain) {
    acknowledged.increment();
    if (uncertain) {
      afterUnknown.increment();
    }
  }

  void checked(int revisions) {
    checked.add(revisions);
  }

  /// Writes.
  long acknowledged() {
    return acknowledged.sum();
  }

  /// Writes that were acknowledged only when they were sent again with the same key.
  long afterUnknown() {
    return afterUnknown.sum();
  }

  /// Revisions that were compared, after all kills together.
  long checked() {
    return checked.sum();
  }
}
