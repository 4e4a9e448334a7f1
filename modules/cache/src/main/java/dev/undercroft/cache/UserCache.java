package dev.undercroft.cache;

import dev.undercroft.cache.CacheMetrics.Fill;
import dev.undercroft.cache.CacheMetrics.Read;
import dev.undercroft.cache.FencedRedis.Reply;
import dev.undercroft.cache.Hooks.Point;
import dev.undercroft.kernel.Limits;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
    Supplier<Optional<V>> loading = hooks.without(Rule.TOKEN_FIRST) ? early(load) : load;
    return find(ask(key, token()), codec, loading);
  }

  private static <V> Supplier<Optional<V>> early(Supplier<Optional<V>> load) {
    Optional<V> value = load.get();
    return () -> value;
  }

  /// Asks Redis and does not wait: for a call that will need two entries, whose questions then
  /// travel together. It promises no fill, so it may be asked for whoever claims to be somebody.
  public Asked ask(CacheKey key) {
    return ask(key, "");
  }

  /// The same when the key may have been asked for before.
  public <V> Optional<V> find(
      Optional<Asked> ahead, CacheKey key, CacheCodec<V> codec, Supplier<Optional<V>> load) {
    Optional<V> found =
        ahead.filter(asked -> asked.key.equals(key)).flatMap(asked -> found(asked, codec));
    return found.isPresent() ? found : find(key, codec, load);
  }

  private Asked ask(CacheKey key, String token) {
    // Rule 5: now, after the call has started, and for the epoch that Redis is asked under.
    Trust.Installed trusted = hooks.trusted(trust::current).orElse(null);
    if (trusted == null || !keeper.reachesRedis()) {
      return Asked.nobody(key, Read.UNTRUSTED);
    }
    if (!breaker.tryAcquirePermission()) {
      return Asked.nobody(key, Read.OPEN);
    }
    hooks.at(Point.TRUSTED);
    long start = System.nanoTime();
    var reply =
        redis
            .read(trusted.scripts(), key.name(), token)
            .thenApply(answer -> noted(trusted, start, answer));
    return new Asked(key, trusted, token, reply);
  }

  private Reply noted(Trust.Installed trusted, long start, Reply reply) {
    long took = System.nanoTime() - start;
    if (reply instanceof Reply.Late || reply instanceof Reply.Failed) {
      breaker.onError(took, breaker.getTimestampUnit(), new IllegalStateException("no answer"));
    } else {
      breaker.onSuccess(took, breaker.getTimestampUnit());
    }
    if (reply instanceof Reply.Fenced) {
      rotation.endSoon(trusted.epoch(), "Redis is not the one of this epoch");
    }
    return reply;
  }

  private <V> Optional<V> find(Asked asked, CacheCodec<V> codec, Supplier<Optional<V>> load) {
    Optional<V> found = found(asked, codec);
    if (found.isPresent()) {
      return found;
    }
    count(asked.key, asked.reply.join());
    return load(asked.key, codec, load, asked.ticket());
  }

  private <V> Optional<V> found(Asked asked, CacheCodec<V> codec) {
    return asked.reply.join() instanceof Reply.Found(byte[] bytes)
        ? decode(asked, codec, bytes)
        : Optional.empty();
  }

  private void count(CacheKey key, Reply reply) {
    switch (reply) {
      case Reply.Found _ -> {}
      case Reply.Yours _ -> metrics.read(key, Read.ABSENT);
      case Reply.Taken _ -> metrics.read(key, Read.FILLING);
      case Reply.Late _ -> metrics.read(key, Read.SLOW);
      case Reply.NotAsked(Read why) -> metrics.read(key, why);
      case Reply.Fenced _ -> metrics.read(key, Read.FENCED);
      case Reply.Failed(String why) -> {
        metrics.read(key, Read.FAILED);
        log.debug("Redis failed to answer: {}", why);
      }
    }
  }

  private <V> Optional<V> decode(Asked asked, CacheCodec<V> codec, byte[] bytes) {
    try {
      V value = codec.decode(bytes);
      metrics.read(asked.key, Read.HIT);
      return Optional.of(value);
    } catch (Exception e) {
      metrics.read(asked.key, Read.UNDECODABLE);
      log.warn("a cached {} can't be read and is dropped: {}", asked.key.family(), e.toString());
      // Nobody can fill while it stands there.
      asked.remove(redis);
      return Optional.empty();
    }
  }

  /// @param ticket to fill with what is loaded; null where there is none
  private <V> Optional<V> load(
      CacheKey key,
      CacheCodec<V> codec,
      Supplier<Optional<V>> load,
      Flights.@Nullable Ticket ticket) {
    return flights.join(
        key.name(),
        ticket,
        right -> {
          Optional<V> value = bounded(load);
          right.ifPresent(r -> value.ifPresent(v -> fill(key, codec.encode(v), r)));
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

  /// A question to Redis that is under way.
  public static final class Asked {
    private final CacheKey key;
    private final Trust.@Nullable Installed under;
    private final String token;
    private final CompletableFuture<Reply> reply;

    private Asked(
        CacheKey key,
        Trust.@Nullable Installed under,
        String token,
        CompletableFuture<Reply> reply) {
      this.key = key;
      this.under = under;
      this.token = token;
      this.reply = reply;
    }

    private static Asked nobody(CacheKey key, Read why) {
      return new Asked(key, null, "", CompletableFuture.completedFuture(new Reply.NotAsked(why)));
    }

    // Only whoever holds the token may fill.
    private Flights.@Nullable Ticket ticket() {
      return under != null && reply.join() instanceof Reply.Yours
          ? new Flights.Ticket(under.scripts(), token)
          : null;
    }

    private void remove(FencedRedis redis) {
      if (under != null) {
        redis.remove(under.scripts(), key.name());
      }
    }
  }
}
