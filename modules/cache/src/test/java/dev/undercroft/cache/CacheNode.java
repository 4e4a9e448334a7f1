package dev.undercroft.cache;

import dev.undercroft.cache.CacheKey.Family;
import dev.undercroft.database.Beacon;
import dev.undercroft.database.Database;
import dev.undercroft.database.DatabaseSettings;
import dev.undercroft.database.PostgresUrl;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A node of the lab: reads and writes numbers, and counts how often it asked PostgreSQL for one.
final class CacheNode implements AutoCloseable {
  private static final CacheCodec<Integer> NUMBER =
      CacheCodec.of(
          value -> ByteBuffer.allocate(4).putInt(value).array(),
          bytes -> ByteBuffer.wrap(bytes).getInt());

  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final AtomicInteger loads = new AtomicInteger();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Database database;
  private final Redis redis;
  private final CacheModule module;
  private final Beacon beacon;

  CacheNode(PostgresUrl url, String redisUrl, Hooks hooks) {
    database = Database.open(DatabaseSettings.of(url), metrics);
    redis = Redis.at(new RedisSettings(redisUrl));
    module = CacheModule.open(redis, database.epochs(), metrics, hooks);
    beacon = Beacon.start(database, url, "lab node", Beacon.Node.none(), hooks.wrap(module.node()));
  }

  CacheNode awaitTrust() {
    CacheLab.await(this::trusts);
    return this;
  }

  boolean trusts() {
    return epoch() % 2 == 1;
  }

  long epoch() {
    return module.node().confirmed();
  }

  int read(String key) {
    return module.cache().find(key(key), NUMBER, () -> load(key)).orElse(0);
  }

  /// As a call reads that asks before it knows whether it will need it.
  int readAhead(String key) {
    var asked = Optional.of(module.cache().ask(key(key)));
    return module.cache().find(asked, key(key), NUMBER, () -> load(key)).orElse(0);
  }

  private Optional<Integer> load(String key) {
    loads.incrementAndGet();
    return database.read(db ->
        db.fetchOptional("select value from public.number where key = ?", key)
            .map(row -> row.get(0, Integer.class)));
  }

  /// Raises the number by one.
  ///
  /// @return the number that was written
  int increment(String key) {
    return increment(key, () -> {});
  }

  /// @param first runs when the write has begun, before it commits
  int increment(String key, Runnable first) {
    return module
        .writes()
        .commit(
            () -> {
              first.run();
              return database.write(db ->
                  db.fetchSingle(
                          "insert into public.number values (?, 1) on conflict (key)"
                              + " do update set value = number.value + 1 returning value",
                          key)
                      .get(0, Integer.class));
            },
            _ -> List.of(key(key)));
  }

  double count(String name, String result) {
    return metrics
        .get("undercroft.cache.user." + name)
        .tag("family", "profile")
        .tag("result", result)
        .counter()
        .count();
  }

  static CacheKey key(String key) {
    return new CacheKey("user:" + key + ":profile", Family.PROFILE);
  }

  /// Ends as a node that is stopped.
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    module.close();
    beacon.close();
    redis.close();
    database.close();
  }
}
