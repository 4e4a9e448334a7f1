package dev.undercroft.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class UserCacheTest extends TwoNodes {
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
