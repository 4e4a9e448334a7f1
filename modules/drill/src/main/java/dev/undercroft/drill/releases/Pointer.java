package dev.undercroft.drill.releases;

import java.util.concurrent.Semaphore;

/// What movers know of the active release. Whoever has its turn is the only one that moves it; the
/// turn ends with the commit, long before every node has followed.
final class Pointer {
  private final Semaphore turn = new Semaphore(1, true);
  private int active;
  private int newest;
  private int marks;

  /// @param active release that is active, which is the newest
  Pointer(int active) {
    this.active = active;
    this.newest = active;
    // A drill before may have marked every release so far.
    this.marks = active;
  }

  /// A turn, until `end`.
  final class Turn {
    private boolean over;

    /// The release that is left.
    int base() {
      return active;
    }

    /// Somebody knows better.
    void correct(int release) {
      active = release;
    }

    int nextMark() {
      return ++marks;
    }

    /// Another mover may go on from that release; does nothing the second time.
    ///
    /// @param release 0 for a new one
    void end(int release) {
      if (!over) {
        over = true;
        newest = release == 0 ? newest + 1 : newest;
        active = release == 0 ? newest : release;
        turn.release();
      }
    }

    boolean isOver() {
      return over;
    }
  }

  Turn take() {
    turn.acquireUninterruptibly();
    return new Turn();
  }
}
