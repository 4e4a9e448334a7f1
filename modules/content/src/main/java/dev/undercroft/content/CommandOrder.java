package dev.undercroft.content;

import dev.undercroft.content.PointerMove.Moved;
import dev.undercroft.content.PointerMove.Work;
import java.util.Optional;

/// A move that somebody typed.
record CommandOrder(Publication publication) implements MoveOrder {
  @Override
  public Work onItsTerms(Act act, Work work) {
    return (tx, active) -> {
      Moved moved = work.write(tx, active);
      if (moved.changed()) {
        AuditStore.add(tx, act, moved.release().number(), publication, Optional.empty());
      }
      return moved;
    };
  }
}
