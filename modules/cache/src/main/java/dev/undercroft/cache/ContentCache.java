package dev.undercroft.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redisson.api.BatchOptions;
import org.redisson.api.BatchOptions.ExecutionMode;
import org.redisson.api.RBatch;
import org.redisson.api.RFuture;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.client.codec.Codec;
import org.redisson.codec.CompositeCodec;

/// The active release's records in Redis, so that a starting node need not ask PostgreSQL for them.
/// What comes out proves nothing: whoever reads checks it against the release's hash.
public final class ContentCache {
  // Nobody waits for these but a node that starts and a publisher that goes on without.
  private static final Duration READ_WAIT = Duration.ofSeconds(1);
  private static final Duration WRITE_WAIT = Duration.ofSeconds(1);
  // One transaction: of two that write at once, one wins whole, and nobody reads a mix.
  private static final BatchOptions WHOLE =
      BatchOptions.defaults().executionMode(ExecutionMode.IN_MEMORY_ATOMIC);
  private static final Codec RECORDS =
      new CompositeCodec(TextCodec.INSTANCE, ByteArrayCodec.INSTANCE);

  private final Redis redis;
  private final Counter hits;
  private final Counter misses;

  public ContentCache(Redis redis, MeterRegistry metrics) {
    this.redis = redis;
    this.hits = counter(metrics, "hit");
    this.misses = counter(metrics, "miss");
  }

  private static Counter counter(MeterRegistry metrics, String result) {
    return Counter.builder("undercroft.cache.reads")
        .description("Reads of cached content that found something, and those that did not")
        .tag("tier", "content")
        .tag("result", result)
        .register(metrics);
  }

  /// The records of some kinds, by kind and then by key.
  ///
  /// @return empty when Redis is away or slow, or does not hold that release
  public Optional<Map<String, Map<String, byte[]>>> read(int release, List<String> kinds) {
    Optional<Map<String, Map<String, byte[]>>> found =
        redis
            .call("read content", READ_WAIT, client -> readAll(client, kinds))
            .flatMap(answers -> records(answers, release, kinds));
    (found.isPresent() ? hits : misses).increment();
    return found;
  }

  /// Puts a release's records in the place of whatever is there.
  ///
  /// @return false when Redis is away or slow: nodes then read PostgreSQL
  public boolean replace(int release, Map<String, Map<String, byte[]>> records) {
    return redis
        .call("write content", WRITE_WAIT, client -> writeAll(client, release, records))
        .isPresent();
  }

  /// The release that Redis claims to hold; empty when it holds none, is away or slow.
  public Optional<String> version() {
    return redis.call(
        "read the cached version",
        READ_WAIT,
        client -> client.<String>getBucket(CacheKeys.VERSION, TextCodec.INSTANCE).getAsync());
  }

  /// What Redis holds, for whoever looks for faults in it.
  ///
  /// @param release what it claims to hold; empty when it claims nothing
  /// @param records by kind and then by key; a kind that is no hash has none
  public record Held(String release, Map<String, Map<String, byte[]>> records) {}

  /// Everything about some kinds, of whatever release it may be.
  ///
  /// @return empty when Redis is away or slow
  public Optional<Held> held(List<String> kinds) {
    return look(List.of())
        .map(claim ->
            new Held(
                claim.getFirst() instanceof String release ? release : "",
                look(kinds)
                    .map(answers -> byKind(answers, kinds))
                    .orElseGet(() -> oneByOne(kinds))));
  }

  // A single key of another type spoils the answer for all.
  private Map<String, Map<String, byte[]>> oneByOne(List<String> kinds) {
    var records = new HashMap<String, Map<String, byte[]>>();
    for (String kind : kinds) {
      look(List.of(kind)).ifPresent(answer -> records.putAll(byKind(answer, List.of(kind))));
    }
    return records;
  }

  private Optional<List<?>> look(List<String> kinds) {
    return redis.call("show content", READ_WAIT, client -> readAll(client, kinds));
  }

  private static RFuture<List<?>> readAll(RedissonClient client, List<String> kinds) {
    RBatch batch = client.createBatch(WHOLE);
    batch.<String>getBucket(CacheKeys.VERSION, TextCodec.INSTANCE).getAsync();
    for (String kind : kinds) {
      batch.<String, byte[]>getMap(CacheKeys.kind(kind), RECORDS).readAllMapAsync();
    }
    return Redis.responses(batch);
  }

  private static Optional<Map<String, Map<String, byte[]>>> records(
      List<?> answers, int release, List<String> kinds) {
    if (!Integer.toString(release).equals(answers.getFirst())) {
      return Optional.empty();
    }
    return Optional.of(byKind(answers, kinds));
  }

  private static Map<String, Map<String, byte[]>> byKind(List<?> answers, List<String> kinds) {
    var records = new HashMap<String, Map<String, byte[]>>();
    for (int i = 0; i < kinds.size(); i++) {
      @SuppressWarnings("unchecked") // what the codec above makes
      var ofKind = (Map<String, byte[]>) answers.get(i + 1);
      records.put(kinds.get(i), ofKind);
    }
    return records;
  }

  private static RFuture<List<?>> writeAll(
      RedissonClient client, int release, Map<String, Map<String, byte[]>> records) {
    RBatch batch = client.createBatch(WHOLE);
    records.forEach((kind, ofKind) -> {
      batch.getKeys().deleteAsync(CacheKeys.kind(kind));
      if (!ofKind.isEmpty()) {
        var map = batch.<String, byte[]>getMap(CacheKeys.kind(kind), RECORDS);
        map.putAllAsync(ofKind);
        map.expireAsync(CacheKeys.contentLife());
      }
    });
    batch
        .<String>getBucket(CacheKeys.VERSION, TextCodec.INSTANCE)
        .setAsync(Integer.toString(release));
    return Redis.responses(batch);
  }
}
