package dev.undercroft.content;

import dev.undercroft.content.PointerMove.Work;

/// Who orders a move of the pointer, why, and on what terms.
interface MoveOrder {
  Publication publication();

  /// The work as this order wants it done: all that has to be looked at, and kept, in the
  /// transaction of the move.
  ///
  /// @param act what the audit calls it
  Work onItsTerms(Act act, Work work);

  /// A command, which takes whatever is active.
  static MoveOrder atCommandLine(Publication publication) {
    return new CommandOrder(publication);
  }
}
