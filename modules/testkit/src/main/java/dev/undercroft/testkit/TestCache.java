package dev.undercroft.testkit;

import dev.undercroft.cache.CacheModule;
import dev.undercroft.cache.Redis;
import dev.undercroft.cache.RedisSettings;
import dev.undercroft.cache.UserCache;
import dev.undercroft.cache.Writes;
import dev.undercroft.database.Beacon;
import dev.undercroft.database.Database;
import dev.undercroft.database.PostgresUrl;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/// The cache of user data as a node has it: with a beat of its own, in a Redis that others may use
/// too.
public final class TestCache implements AutoCloseable {
  private static final long PATIENCE_MS = 60_000;

  private final Redis redis;
  private final CacheModule module;
  private final Beacon beacon;

  private TestCache(Redis redis, CacheModule module, Beacon beacon) {
    this.redis = redis;
    this.module = module;
    this.beacon = beacon;
  }

  /// Returns when the node may write; whether it may use Redis too is for {@link #awaitTrust}.
  ///
  /// @param database what the feature writes with: from now on in this node's name
  public static TestCache open(Database database, PostgresUrl url, String redisUrl) {
    Redis redis = Redis.at(new RedisSettings(redisUrl));
    var module = CacheModule.open(redis, database.epochs(), new SimpleMeterRegistry());
    Beacon beacon = Beacon.start(database, url, "test node", Beacon.Node.none(), module.node());
    var cache = new TestCache(redis, module, beacon);
    cache.await(0);
    return cache;
  }

  public UserCache cache() {
    return module.cache();
  }

  public Writes writes() {
    return module.writes();
  }

  /// Returns when values are kept in Redis: a few seconds after the first node of a database
  /// starts.
  public TestCache awaitTrust() {
    return await(1);
  }

  private TestCache await(long epoch) {
    long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
    while (module.node().confirmed() < epoch) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the cache is not in epoch " + epoch + " after a minute");
      }
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
    return this;
  }

  @Override
  public void close() {
    module.close();
    beacon.close();
    redis.close();
  }
}
