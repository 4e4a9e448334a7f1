package dev.undercroft.cache;

import dev.undercroft.cache.CacheKey.Family;
import dev.undercroft.kernel.Epoch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// What the cache of user data does, counted by key family.
final class CacheMetrics {
  /// How a read ended; all but HIT are misses, answered by PostgreSQL.
  enum Read {
    HIT,
    /// Nothing there, and this reader fills it.
    ABSENT,
    /// Nothing there, and another reader fills it.
    FILLING,
    /// This node may not use the cache now.
    UNTRUSTED,
    /// Redis took too long.
    SLOW,
    /// Redis is away, or says something that it should not.
    FAILED,
    /// Redis failed so often that it is not asked for a moment.
    OPEN,
    /// It is not the Redis of this epoch.
    FENCED,
    /// The bytes are not what they are today.
    UNDECODABLE
  }

  enum Fill {
    STORED,
    /// Somebody wrote since the token was taken, or it ended.
    REFUSED,
    FAILED
  }

  enum Invalidation {
    DONE,
    /// Redis could not be told: the cache was turned off instead.
    LATE
  }

  private final Counters<Read> reads;
  private final Counters<Fill> fills;
  private final Counters<Invalidation> invalidations;
  private final Counter generations;
  private final Counter trustLost;
  private final AtomicLong epoch = new AtomicLong(-1);

  CacheMetrics(MeterRegistry registry) {
    reads = counters(registry, "reads", "Reads of user data, by how they ended", Read.class);
    fills = counters(registry, "fills", "Values sent to the cache after a miss", Fill.class);
    invalidations =
        counters(registry, "invalidations", "Keys that writes touched", Invalidation.class);
    generations =
        Counter.builder("undercroft.cache.user.generations")
            .description("Changes of the epoch, each of which empties the cache")
            .register(registry);
    trustLost =
        Counter.builder("undercroft.cache.user.trust.lost")
            .description("Times that this node had to stop using the cache by itself")
            .register(registry);
    Gauge.builder("undercroft.cache.user.epoch", epoch, AtomicLong::get)
        .description("Epoch of the cache; odd while it is used, -1 while unknown")
        .register(registry);
  }

  void read(CacheKey key, Read result) {
    reads.count(key.family(), result);
  }

  void fill(CacheKey key, Fill result) {
    fills.count(key.family(), result);
  }

  void invalidation(CacheKey key, Invalidation result) {
    invalidations.count(key.family(), result);
  }

  void epoch(Epoch now) {
    generations.increment();
    epoch.set(now.number());
  }

  void trustLost() {
    trustLost.increment();
  }

  private static <R extends Enum<R>> Counters<R> counters(
      MeterRegistry registry, String what, String description, Class<R> results) {
    var counters = new EnumMap<Family, Map<R, Counter>>(Family.class);
    for (Family family : Family.values()) {
      var ofFamily = new EnumMap<R, Counter>(results);
      for (R result : results.getEnumConstants()) {
        ofFamily.put(
            result,
            Counter.builder("undercroft.cache.user." + what)
                .description(description)
                .tag("family", family.name().toLowerCase())
                .tag("result", result.name().toLowerCase())
                .register(registry));
      }
      counters.put(family, ofFamily);
    }
    return new Counters<>(counters);
  }

  /// Kept: finding a counter in the registry costs more than a read.
  private record Counters<R extends Enum<R>>(Map<Family, Map<R, Counter>> counters) {
    void count(Family family, R result) {
      counters.get(family).get(result).increment();
    }
  }
}
