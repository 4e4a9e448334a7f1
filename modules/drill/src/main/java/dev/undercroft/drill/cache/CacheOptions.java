package dev.undercroft.drill.cache;

import java.time.Duration;

/// How a drill is to be.
///
/// @param length how long clients go on, at least; a fault under way is waited for
/// @param operations how many calls must be answered as well; 0 for any number
/// @param clients 1..1000 that call at the same time
/// @param seed repeats the order of faults and what each client draws
public record CacheOptions(Duration length, long operations, int clients, long seed) {
  private static final int MAX_CLIENTS = 1000;

  public CacheOptions {
    if (clients < 1 || clients > MAX_CLIENTS) {
      throw new IllegalArgumentException("clients must be 1.." + MAX_CLIENTS + ", was " + clients);
    }
    if (length.isNegative() || operations < 0) {
      throw new IllegalArgumentException("a drill can't be shorter than nothing");
    }
  }
}
