package dev.undercroft.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.embedded.EmbeddedRedis;
import dev.undercroft.embedded.RedisOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RBucket;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.client.codec.StringCodec;

class ContentCacheTest {
  private static final Path HOME = Path.of(System.getProperty("undercroft.home"));
  private static final List<String> KINDS = List.of("enemies", "bosses");
  private static final Map<String, Map<String, byte[]>> RECORDS =
      Map.of(
          "enemies", Map.of("goblin", new byte[] {1, 2}, "rat", new byte[] {3}),
          "bosses", Map.of("regent", new byte[0]));

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private EmbeddedRedis server;
  private Redis redis;
  private ContentCache cache;

  @BeforeEach
  void start() {
    server = EmbeddedRedis.start(RedisOptions.scratch(HOME));
    redis = Redis.at(new RedisSettings(server.url()));
    cache = new ContentCache(redis, metrics);
  }

  @AfterEach
  void stop() {
    redis.close();
    server.close();
  }

  @Test
  void what_was_written_is_read() {
    assertThat(cache.replace(7, RECORDS)).isTrue();

    var read = cache.read(7, KINDS).orElseThrow();
    assertThat(read.get("enemies")).containsOnlyKeys("goblin", "rat");
    assertThat(read.get("enemies").get("goblin")).containsExactly(1, 2);
    assertThat(read.get("bosses").get("regent")).isEmpty();
    assertThat(cache.version()).hasValue("7");
  }

  @Test
  void all_that_is_held_is_shown_whatever_release_it_is_of() {
    assertThat(cache.held(KINDS).orElseThrow().release()).isEmpty();

    cache.replace(7, RECORDS);

    var held = cache.held(KINDS).orElseThrow();
    assertThat(held.release()).isEqualTo("7");
    assertThat(held.records().get("enemies")).containsOnlyKeys("goblin", "rat");
  }

  @Test
  void a_kind_that_is_no_hash_hides_no_other() {
    cache.replace(7, RECORDS);
    redis.client().getBucket("game:bosses", StringCodec.INSTANCE).set("x");

    assertThat(cache.held(KINDS).orElseThrow().records()).containsOnlyKeys("enemies");
  }

  @Test
  void a_redis_that_is_away_shows_nothing() {
    server.close();

    assertThat(cache.held(KINDS)).isEmpty();
  }

  @Test
  void keys_and_lives_are_those_of_the_rule_book() {
    cache.replace(7, RECORDS);

    assertThat(keys()).containsExactlyInAnyOrder("game:enemies", "game:bosses", "game:version");
    Duration day = Duration.ofHours(24);
    assertThat(life("game:enemies")).isBetween(day.multipliedBy(89).dividedBy(100), day);
    assertThat(life("game:version")).as("no end of life").isNegative();
  }

  @Test
  void lives_differ_so_that_keys_do_not_end_together() {
    cache.replace(7, RECORDS);

    assertThat(life("game:enemies")).isNotEqualTo(life("game:bosses"));
  }

  @Test
  void records_that_are_gone_do_not_stay() {
    cache.replace(7, RECORDS);

    cache.replace(8, Map.of("enemies", Map.of("rat", new byte[] {3}), "bosses", Map.of()));

    var read = cache.read(8, KINDS).orElseThrow();
    assertThat(read.get("enemies")).containsOnlyKeys("rat");
    assertThat(read.get("bosses")).isEmpty();
  }

  @Test
  void of_two_that_write_at_once_one_wins_whole() throws Exception {
    try (var other = Redis.at(new RedisSettings(server.url()));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var caches = List.of(cache, new ContentCache(other, metrics));
      var writers = new ArrayList<Callable<Boolean>>();
      for (int round = 0; round < 100; round++) {
        int release = 1 + round % 2;
        var mark = new byte[] {(byte) release};
        Map<String, Map<String, byte[]>> records =
            Map.of("enemies", Map.of("goblin", mark), "bosses", Map.of("regent", mark));
        writers.add(() -> caches.get(release - 1).replace(release, records));
        writers.add(() -> isWhole(caches.get(2 - release).read(release, KINDS), mark));
      }

      for (var writer : threads.invokeAll(writers)) {
        assertThat(writer.get()).isTrue();
      }
    }
  }

  private static boolean isWhole(Optional<Map<String, Map<String, byte[]>>> read, byte[] mark) {
    return read.isEmpty()
        || read.get().values().stream()
            .flatMap(ofKind -> ofKind.values().stream())
            .allMatch(record -> Arrays.equals(record, mark));
  }

  @Test
  void another_release_is_a_miss() {
    cache.replace(7, RECORDS);

    assertThat(cache.read(8, KINDS)).isEmpty();
    assertThat(
            metrics.counter("undercroft.cache.reads", "tier", "content", "result", "miss").count())
        .isOne();
  }

  @Test
  void an_empty_redis_is_a_miss() {
    assertThat(cache.read(7, KINDS)).isEmpty();
  }

  @Test
  void a_key_of_another_type_is_a_miss_and_is_replaced() {
    cache.replace(7, RECORDS);
    redis.call(
        "spoil a key",
        Duration.ofSeconds(5),
        client -> {
          RBucket<String> bucket = client.getBucket("game:enemies", StringCodec.INSTANCE);
          return bucket.setAsync("not a hash");
        });
    assertThat(cache.read(7, KINDS)).isEmpty();

    assertThat(cache.replace(7, RECORDS)).isTrue();

    assertThat(cache.read(7, KINDS)).isPresent();
  }

  @Test
  void a_redis_that_hangs_is_a_miss() throws Exception {
    cache.replace(7, RECORDS);
    signal("STOP");
    try {
      assertThat(cache.read(7, KINDS)).isEmpty();
      assertThat(cache.replace(8, RECORDS)).isFalse();
    } finally {
      signal("CONT");
    }
    awaitVersion();
  }

  @Test
  void a_redis_that_is_gone_is_a_miss() {
    server.close();

    assertThat(cache.read(7, KINDS)).isEmpty();
    assertThat(cache.replace(7, RECORDS)).isFalse();
    assertThat(cache.version()).isEmpty();
  }

  @Test
  void the_client_needs_no_redis_to_be_there_and_finds_it_when_it_comes() {
    int port = server.port();
    server.close();
    cache.version();

    server = EmbeddedRedis.start(RedisOptions.scratch(HOME).onPort(port));

    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!cache.replace(9, RECORDS)) {
      assertThat(System.nanoTime()).as("waited for 20 s").isLessThan(end);
    }
    assertThat(cache.version()).hasValue("9");
  }

  // The pause may have let the write through late or not at all; either is fine, silence is not.
  private void awaitVersion() {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    Optional<String> version = cache.version();
    while (version.isEmpty()) {
      assertThat(System.nanoTime()).as("waited for 20 s").isLessThan(end);
      version = cache.version();
    }
  }

  private List<String> keys() {
    return redis
        .call(
            "list keys",
            Duration.ofSeconds(5),
            client ->
                client
                    .getScript(StringCodec.INSTANCE)
                    .<List<String>>evalAsync(
                        Mode.READ_ONLY, "return redis.call('keys', '*')", ReturnType.LIST))
        .orElseThrow();
  }

  private Duration life(String key) {
    return redis
        .call(
            "read a life",
            Duration.ofSeconds(5),
            client -> client.getBucket(key).remainTimeToLiveAsync())
        .map(Duration::ofMillis)
        .orElseThrow();
  }

  private void signal(String signal) throws IOException, InterruptedException {
    assertThat(
            new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid())).start().waitFor())
        .isZero();
  }
}
