package dev.undercroft.rpc;

/// Where a service's handlers run.
public enum Lane {
  /// On the event loop itself, the fastest place: only for handlers that read memory. One that
  /// waits here holds up every call of its connections.
  MEMORY,
  /// On a virtual thread for each call, so many at a time as Limits.BLOCKING_CALLS says: for
  /// whatever may wait for a database, a cache or a lock.
  BLOCKING
}
