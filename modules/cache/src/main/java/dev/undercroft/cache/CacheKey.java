package dev.undercroft.cache;

/// The key of one entry of user data. CacheKeys makes them all.
///
/// @param name as it stands in Redis
/// @param family what it is counted as, and how long it lives
public record CacheKey(String name, Family family) {
  /// Keys that hold the same sort of thing.
  public enum Family {
    SESSION,
    PROFILE,
    SAVES
  }
}
