package dev.undercroft.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserCacheTest {
  private static CacheLab lab;
  private CacheNode one;
  private CacheNode two;

  @BeforeAll
  static void start() {
    lab = new CacheLab();
  }

  @AfterAll
  static void stop() {
    lab.close();
  }

  @BeforeEach
  void nodes() {
    lab.emptyDatabase();
    one = lab.node();
    two = lab.node();
  }

  @AfterEach
  void stopNodes() {
    lab.resumeRedis();
    lab.stopNodes();
  }

  private void awaitTrust() {
    one.awaitTrust();
    two.awaitTrust();
  }

  @Test
  void what_one_node_read_the_other_has_from_redis() {
    awaitTrust();
    one.increment("k");

    assertThat(one.read("k")).isOne();
    CacheLab.await(() -> one.count("fills", "stored") == 1);
    assertThat(two.read("k")).isOne();

    assertThat(two.loads).hasValue(0);
    assertThat(two.count("reads", "hit")).isOne();
  }

  @Test
  void a_write_is_seen_by_every_node_when_it_returns() {
    awaitTrust();
    for (int i = 1; i <= 200; i++) {
      (i % 2 == 0 ? one : two).increment("k");

      assertThat(one.read("k")).isEqualTo(i);
      assertThat(two.read("k")).isEqualTo(i);
    }
    assertThat(one.count("invalidations", "done")).isEqualTo(100);
  }

  @Test
  void what_was_asked_before_is_found_and_leaves_no_token() {
    awaitTrust();
    one.increment("k");

    assertThat(one.readAhead("k")).isOne();
    CacheLab.await(() -> one.count("fills", "stored") == 1);
    assertThat(two.readAhead("k")).isOne();

    assertThat(two.count("reads", "hit")).isOne();
    assertThat(two.loads).hasValue(0);
  }

  @Test
  void what_is_not_there_is_not_kept() {
    awaitTrust();

    assertThat(one.read("nobody")).isZero();
    two.increment("nobody");

    assertThat(one.read("nobody")).isOne();
  }

  @Test
  void everything_works_before_redis_was_ever_reached() {
    lab.killRedis();
    try {
      // On the list of nodes, without which nobody writes.
      CacheLab.await(() -> one.epoch() >= 0 && two.epoch() >= 0);
      one.increment("k");

      assertThat(two.read("k")).isOne();
      assertThat(two.count("reads", "untrusted")).isOne();
    } finally {
      lab.startRedisAgain();
    }
  }

  @Test
  void a_write_that_finds_redis_gone_turns_the_cache_off_and_is_seen_by_all() {
    awaitTrust();
    one.increment("k");
    two.read("k");
    lab.killRedis();
    try {
      one.increment("k");

      assertThat(two.read("k")).isEqualTo(2);
      assertThat(one.read("k")).isEqualTo(2);
      assertThat(one.count("invalidations", "late")).isOne();
    } finally {
      lab.startRedisAgain();
    }
    awaitTrust();
    assertThat(two.read("k")).isEqualTo(2);
  }

  @Test
  void a_write_that_finds_redis_hanging_is_seen_by_all_and_no_late_command_brings_the_old_back() {
    awaitTrust();
    one.increment("k");
    two.read("k");
    lab.pauseRedis();
    one.increment("k");

    assertThat(two.read("k")).isEqualTo(2);
    lab.resumeRedis();
    assertThat(two.read("k")).isEqualTo(2);
    awaitTrust();
    assertThat(one.read("k")).isEqualTo(2);
  }

  @Test
  void an_emptied_redis_is_filled_again() {
    awaitTrust();
    one.increment("k");
    one.read("k");
    CacheLab.await(() -> one.count("fills", "stored") == 1);

    RedisLine.tell(lab.redisPort(), "FLUSHALL");

    assertThat(two.read("k")).isOne();
    CacheLab.await(() -> two.count("fills", "stored") == 1);
    assertThat(one.epoch()).as("nothing but values is gone").isEqualTo(two.epoch());
  }

  @Test
  void a_redis_without_our_scripts_is_none_of_this_epoch() {
    awaitTrust();
    one.increment("k");
    long before = one.epoch();

    RedisLine.tell(lab.redisPort(), "SCRIPT", "FLUSH");

    assertThat(two.read("k")).isOne();
    assertThat(two.count("reads", "fenced")).isOne();
    CacheLab.await(() -> one.epoch() > before && two.epoch() > before);
    awaitTrust();
  }

  @Test
  void bytes_that_mean_nothing_today_are_a_miss_and_are_replaced() {
    awaitTrust();
    one.increment("k");
    one.read("k");
    CacheLab.await(() -> one.count("fills", "stored") == 1);
    String stored = RedisLine.tell(lab.redisPort(), "GETRANGE", "user:k:profile", "0", "33");

    RedisLine.tell(lab.redisPort(), "SET", "user:k:profile", stored + "x");

    assertThat(two.read("k")).isOne();
    assertThat(two.count("reads", "undecodable")).isOne();
    CacheLab.await(() -> {
      two.read("k");
      return two.count("fills", "stored") == 1;
    });
  }

  @Test
  void a_value_that_somebody_else_put_there_counts_for_nothing() {
    awaitTrust();
    one.increment("k");

    RedisLine.tell(lab.redisPort(), "SET", "user:k:profile", "Vdeadbeef:abcd");

    assertThat(two.read("k")).isOne();
  }

  @Test
  void a_fill_that_a_write_overtook_is_refused() throws Exception {
    var loaded = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var once = new AtomicBoolean();
    CacheNode slow =
        lab.node(
            new Hooks() {
              @Override
              void at(Point point) {
                if (point == Point.LOADED && once.compareAndSet(false, true)) {
                  loaded.countDown();
                  awaitQuietly(go);
                }
              }
            });
    awaitTrust();
    slow.awaitTrust();
    one.increment("k");
    CompletableFuture<Integer> old = CompletableFuture.supplyAsync(() -> slow.read("k"));
    assertThat(loaded.await(60, TimeUnit.SECONDS)).isTrue();

    two.increment("k");
    go.countDown();

    assertThat(old.get(60, TimeUnit.SECONDS)).as("it began before the write").isOne();
    CacheLab.await(() -> slow.count("fills", "refused") == 1);
    assertThat(one.read("k")).isEqualTo(2);
  }

  @Test
  void readers_of_one_key_share_a_load() throws Exception {
    var holding = new CountDownLatch(1);
    CacheNode held =
        lab.node(
            new Hooks() {
              @Override
              void at(Point point) {
                if (point == Point.TOKEN_TAKEN) {
                  awaitQuietly(holding);
                }
              }
            });
    one.increment("k");
    var readers = new ArrayList<CompletableFuture<Integer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        readers.add(CompletableFuture.supplyAsync(() -> held.read("k"), threads));
      }
      CacheLab.await(() ->
          held.count("reads", "untrusted")
                  + held.count("reads", "absent")
                  + held.count("reads", "filling")
              == 100);
      holding.countDown();
      for (var reader : readers) {
        assertThat(reader.get(60, TimeUnit.SECONDS)).isOne();
      }
    }

    assertThat(held.loads.get()).as("one under way, one for those who came since").isBetween(1, 4);
  }

  @Test
  void a_node_that_stops_leaves_trust_to_the_others() {
    awaitTrust();
    one.increment("k");
    long before = one.epoch();

    two.close();
    CacheNode three = lab.node().awaitTrust();

    assertThat(three.read("k")).isOne();
    assertThat(one.epoch()).as("a stop in order costs no cold cache").isEqualTo(before);
  }

  @Test
  void keys_are_those_of_the_rule_book() {
    awaitTrust();
    RedisLine.tell(lab.redisPort(), "FLUSHALL");
    one.increment("k");
    one.read("k");
    CacheLab.await(() -> one.count("fills", "stored") == 1);

    assertThat(List.of(RedisLine.tell(lab.redisPort(), "DBSIZE"))).containsExactly("1");
    long life = Long.parseLong(RedisLine.tell(lab.redisPort(), "PTTL", "user:k:profile"));
    assertThat(life).isBetween(3_600_000L * 89 / 100, 3_600_000L);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
