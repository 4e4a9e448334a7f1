package dev.undercroft.kernel;

/// What the beat asks and tells the cache of a node. All of it runs on the beat's thread and must
/// not block.
public interface EpochNode {
  /// Number of the epoch that this node has installed; -1 while it has none.
  long confirmed();

  /// Whether this node reaches Redis.
  boolean reachesRedis();

  /// A beat was answered.
  ///
  /// @param sentAt when the beat was sent, in {@link System#nanoTime}
  void heard(Epoch epoch, long sentAt);

  /// This node was given up while it was silent: whatever it heard before counts for nothing.
  void givenUp();

  /// Another node has died, and can't commit any more: what it committed and told nobody of must
  /// become visible. Called on a thread of its own; returns when it is.
  void outlived();

  /// A node that uses no cache: nobody has to wait for it.
  static EpochNode none() {
    return new EpochNode() {
      @Override
      public long confirmed() {
        return Long.MAX_VALUE;
      }

      @Override
      public boolean reachesRedis() {
        return true;
      }

      @Override
      public void heard(Epoch epoch, long sentAt) {}

      @Override
      public void givenUp() {}

      @Override
      public void outlived() {}
    };
  }
}
