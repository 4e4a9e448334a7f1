package dev.undercroft.kernel;

/// What the cache asks of the beacon, where PostgreSQL keeps the current epoch and what each node
/// has confirmed. Each question is a statement that begins when it is asked; while PostgreSQL is
/// away all of them throw.
public interface EpochBoard {
  /// The current epoch.
  Epoch look();

  /// Puts `next`, whose number is one more, in the place of `current`; tells every node.
  ///
  /// @return false when `current` is not the current one any more
  boolean change(Epoch current, Epoch next);

  /// Whether every node that is not given up has confirmed this epoch or a later one.
  boolean isConfirmedByAll(long epoch);

  /// Whether it is time for this very node to begin a new period of trust: `off` has lasted long
  /// enough, every node that is not given up reaches Redis, and this one is the first of them.
  boolean mayFollow(Epoch off);
}
