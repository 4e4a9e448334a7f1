package dev.undercroft.cache;

import dev.undercroft.cache.CacheMetrics.Fill;
import dev.undercroft.cache.CacheMetrics.Read;
import dev.undercroft.cache.FencedRedis.Reply;
import dev.undercroft.cache.Hooks.Point;
import dev.undercroft.kernel.Limits;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// User data through Redis, never stale: a read that starts after a write was acknowledged (Writes)
/// returns nothing older, whatever Redis does. The rules are those of README.md.
public final class UserCache {
  private static final Logger log = LoggerFactory.getLogger(UserCache.class);

  private final Trust trust;
  private final FencedRedis redis;
  private final Keeper keeper;
  private final Rotation rotation;
  private final CacheMetrics metrics;
  private final Hooks hooks;
  private final Flights flights;
  private final CircuitBreaker breaker;
  // After a change of epoch everything is missed at once: PostgreSQL must not feel all of it.
  private final Semaphore loads = new Semaphore(Limits.CACHE_LOADS, true);

  UserCache(
      Trust trust,
      FencedRedis redis,
      Keeper keeper,
      Rotation rotation,
      CircuitBreaker breaker,
      CacheMetrics metrics,
      Hooks hooks) {
    this.trust = trust;
    this.redis = redis;
    this.keeper = keeper;
    this.rotation = rotation;
    this.breaker = breaker;
    this.metrics = metrics;
    this.hooks = hooks;
    this.flights = new Flights(hooks);
  }

  /// From Redis, else by `load` from PostgreSQL, which must begin its own snapshot: never call it
  /// within a transaction.
  ///
  /// @return empty when `load` finds nothing; that is not kept
  public <V> Optional<V> find(CacheKey key, CacheCodec<V> codec, Supplier<Optional<V>> load) {
    // Rule 5: now, after the read has started, and for the epoch that Redis is then asked under.
    Trust.Installed trusted = hooks.trusted(trust::current).orElse(null);
    if (trusted == null || !keeper.reachesRedis()) {
      metrics.read(key, Read.UNTRUSTED);
      return load(key, codec, load, null, null);
    }
    if (!breaker.tryAcquirePermission()) {
      metrics.read(key, Read.OPEN);
      return load(key, codec, load, null, null);
    }
    Optional<V> early = hooks.without(Rule.TOKEN_FIRST) ? load.get() : Optional.empty();
    hooks.at(Point.TRUSTED);
    String token = token();
    Reply reply = ask(trusted, key, token);
    if (reply instanceof Reply.Found(byte[] bytes)) {
      Optional<V> value = decode(key, codec, bytes);
      if (value.isPresent()) {
        metrics.read(key, Read.HIT);
        return value;
      }
    }
    count(key, reply, trusted);
    boolean mine = reply instanceof Reply.Yours;
    Supplier<Optional<V>> loading = early.isPresent() ? () -> early : load;
    return load(key, codec, loading, mine ? trusted : null, mine ? token : null);
  }

  private Reply ask(Trust.Installed trusted, CacheKey key, String token) {
    long start = System.nanoTime();
    Reply reply = redis.read(trusted.scripts(), key.name(), token);
    long took = System.nanoTime() - start;
    if (reply instanceof Reply.Late || reply instanceof Reply.Failed) {
      breaker.onError(took, breaker.getTimestampUnit(), new IllegalStateException("no answer"));
    } else {
      breaker.onSuccess(took, breaker.getTimestampUnit());
    }
    return reply;
  }

  private void count(CacheKey key, Reply reply, Trust.Installed trusted) {
    switch (reply) {
      // One that was found and could not be read: nobody can fill while it stands there.
      case Reply.Found _ -> redis.remove(trusted.scripts(), key.name());
      case Reply.Yours _ -> metrics.read(key, Read.ABSENT);
      case Reply.Taken _ -> metrics.read(key, Read.FILLING);
      case Reply.Late _ -> metrics.read(key, Read.SLOW);
      case Reply.Failed(String why) -> {
        metrics.read(key, Read.FAILED);
        log.debug("Redis failed to answer: {}", why);
      }
      case Reply.Fenced _ -> {
        metrics.read(key, Read.FENCED);
        rotation.endSoon(trusted.epoch(), "Redis is not the one of this epoch");
      }
    }
  }

  private <V> Optional<V> decode(CacheKey key, CacheCodec<V> codec, byte[] bytes) {
    try {
      return Optional.of(codec.decode(bytes));
    } catch (Exception e) {
      metrics.read(key, Read.UNDECODABLE);
      log.warn("a cached {} can't be read and is dropped: {}", key.family(), e.toString());
      return Optional.empty();
    }
  }

  /// @param under what a token was taken under; null where there is none, and nothing is filled
  private <V> Optional<V> load(
      CacheKey key,
      CacheCodec<V> codec,
      Supplier<Optional<V>> load,
      Trust.@Nullable Installed under,
      @Nullable String token) {
    return flights.join(
        key.name(),
        under == null ? null : new Flights.Ticket(under.scripts(), String.valueOf(token)),
        ticket -> {
          Optional<V> value = bounded(load);
          ticket.ifPresent(right -> value.ifPresent(v -> fill(key, codec.encode(v), right)));
          return value;
        });
  }

  private <V> Optional<V> bounded(Supplier<Optional<V>> load) {
    loads.acquireUninterruptibly();
    try {
      hooks.at(Point.TOKEN_TAKEN);
      Optional<V> value = load.get();
      hooks.at(Point.LOADED);
      return value;
    } finally {
      loads.release();
    }
  }

  // Nobody waits for it: it counts only if its token still stands, however late it comes (rule 9).
  private void fill(CacheKey key, byte[] value, Flights.Ticket ticket) {
    redis
        .fill(ticket.scripts(), key.name(), ticket.token(), value, CacheKeys.userLife())
        .whenComplete((stored, failure) ->
            metrics.fill(key, failure != null ? Fill.FAILED : stored ? Fill.STORED : Fill.REFUSED));
  }

  private static String token() {
    var random = ThreadLocalRandom.current();
    return HexFormat.of().toHexDigits(random.nextLong())
        + HexFormat.of().toHexDigits(random.nextLong());
  }
}
