package dev.undercroft.cache;

/// Rules of the protocol (README.md) that a test can take away, to see that the checker of
/// histories notices. Nothing but tests ever does.
enum Rule {
  /// 4: the lease counts from when the beat was sent.
  LEASE_FROM_SENDING,
  /// 5: a read joins only a load that is sent after it has started.
  LATE_JOIN,
  /// 6: a write waits until everybody has left the epochs before.
  SETTLE,
  /// 7: a script runs by its SHA only, and never where it was not loaded.
  NO_RELOAD,
  /// 7: an invalidation runs in the process of its generation or nowhere.
  FENCED_INVALIDATION,
  /// 9: the token is taken before PostgreSQL is read.
  TOKEN_FIRST,
  /// 11: the answer comes after the invalidation.
  ANSWER_LAST,
  /// 11: the lease is checked after the commit.
  LEASE_AFTER_COMMIT,
  /// 11: that the cache is off is believed to PostgreSQL alone.
  LOOK,
  /// 12: what a dead node wrote is made visible.
  ROTATE,
  /// 13: trust comes back when all have left the epochs before.
  SETTLE_BEFORE_TRUST
}
