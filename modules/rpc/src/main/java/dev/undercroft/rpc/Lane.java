package dev.undercroft.rpc;

/// Where a service's handlers run.
public enum Lane {
  /// On the event loop itself, the fastest place: only for handlers that read memory. One that
  /// waits here holds up every call of its connections.
  MEMORY,
  /// On a virtual thread for each call, so many at a time as Limits.BLOCKING_CALLS says: for
  /// whatever may wait for a database, a cache or a lock.
  BLOCKING,
  /// The same with a small bound of its own, Limits.HASHING_CALLS: for calls that compute a
  /// password's hash. However many wait there, nobody else waits longer.
  HASHING
}
