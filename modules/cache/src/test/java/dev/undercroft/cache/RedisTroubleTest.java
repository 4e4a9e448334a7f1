package dev.undercroft.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What readers and writers see of a Redis that is gone, hangs, is emptied or holds what we did not
/// put there.
class RedisTroubleTest extends TwoNodes {
  @Test
  void everything_works_before_redis_was_ever_reached() {
    lab.killRedis();
    try {
      startNodes();
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
}
