package dev.undercroft.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.cache.Hooks.Point;
import dev.undercroft.cache.PlannedHooks.Gate;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Who may use the cache, and since when: rules 1 to 4, 6, 12 and 13.
class BrokenTrustTest extends BrokenRules {
  @Test
  void rule_2_a_beat_confirms_what_was_installed_and_not_what_it_hears() throws Exception {
    caughtOnlyWithout(
        PlannedHooks::confirmEarly, (stage, _) -> writeElsewhereWhileOneStands(stage, one::deafen));
  }

  @Test
  void rule_3_every_node_is_on_the_list() throws Exception {
    caughtOnlyWithout(
        _ -> {},
        (stage, broken) ->
            writeElsewhereWhileOneStands(
                stage,
                () -> {
                  one.stick();
                  if (broken) {
                    stage
                        .lab()
                        .execute(
                            "delete from beacon.node where incarnation = (select min(incarnation) from beacon.node)");
                  }
                }));
  }

  @Test
  void rule_4_trust_ends_with_its_lease() throws Exception {
    caughtOnlyWithout(
        PlannedHooks::rememberTrust,
        (stage, _) -> writeElsewhereWhileOneStands(stage, one::deafen));
  }

  @Test
  void rule_4_the_lease_counts_from_when_the_beat_was_sent() throws Exception {
    caughtOnlyWithout(
        without(Rule.LEASE_FROM_SENDING),
        (stage, _) -> {
          CacheNode here = stage.node(one).awaitTrust();
          CacheNode there = stage.node(two, other.url()).awaitTrust();
          stage.write(here);
          stage.fill(here);
          one.stick();
          stage.write(there);
          one.unstick();
          long end = System.nanoTime() + 50_000_000;
          while (System.nanoTime() < end) {
            stage.read(here);
          }
        });
  }

  @Test
  void rule_6_a_write_waits_until_all_have_left() throws Exception {
    caughtOnlyWithout(
        without(Rule.SETTLE), (stage, _) -> writeElsewhereWhileOneStands(stage, one::stick));
  }

  @Test
  void rule_12_what_a_dead_node_wrote_becomes_visible() throws Exception {
    caughtOnlyWithout(
        without(Rule.ROTATE),
        (stage, _) -> {
          CacheNode here = stage.node(one).awaitTrust();
          CacheNode dying = stage.node(two).awaitTrust();
          stage.write(here);
          stage.fill(here);
          Gate committed = two.gate(Point.COMMITTED);
          var last = stage.writeUntold(dying);
          committed.awaitReached();
          two.stick();
          CacheLab.await(() -> stage.lab().holds("select 1 from beacon.node where rotated"));
          stage.tell();
          stage.read(here);
          committed.open();
          last.handle((_, _) -> 0).join();
        });
  }

  // The old epoch is still trusted on one node while another writes in the new one.
  @Test
  void rule_13_trust_comes_back_when_all_have_left() throws Exception {
    caughtOnlyWithout(without(Rule.SETTLE_BEFORE_TRUST), (stage, _) -> moveTrust(stage, null));
  }

  @Test
  void rule_1_trust_never_follows_trust() throws Exception {
    var redis = Redis.at(new RedisSettings(other.url()));
    String process =
        RedisLine.info(other.port()).replaceAll("(?s).*master_replid:([0-9a-f]{40}).*", "$1");
    String generation = "f".repeat(32);
    redis.client().getKeys().count();
    var scripts = new Scripts(generation, process, Hooks.NONE);
    assertThat(new FencedRedis(redis, Hooks.NONE).load(scripts, Duration.ofSeconds(10))).isTrue();
    try {
      caughtOnlyWithout(
          _ -> {},
          (stage, broken) ->
              moveTrust(
                  stage,
                  broken
                      ? "update beacon.cache set epoch = epoch + 2, generation = '%s', process = '%s'"
                          .formatted(generation, process)
                      : null));
    } finally {
      redis.close();
    }
  }

  /// @param jump how trust moves; null: in the order of the rules
  private void moveTrust(CacheStage stage, String jump) {
    CacheNode first = stage.node(one).awaitTrust();
    CacheNode there = stage.node(two, other.url()).awaitTrust();
    CacheNode here = stage.node(three).awaitTrust();
    stage.write(first);
    stage.fill(here);
    first.close();
    long before = there.epoch();
    three.stick();
    if (jump == null) {
      stage.endTrust();
      stage.trustAgain();
    } else {
      stage.lab().execute(jump);
    }
    CacheLab.await(() -> there.epoch() > before + 1);
    stage.write(there);
    stage.read(here);
  }
}
