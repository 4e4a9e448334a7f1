package dev.undercroft.cache;

import dev.undercroft.cache.Hooks.Point;
import dev.undercroft.cache.PlannedHooks.Gate;
import org.junit.jupiter.api.Test;

/// What a read may answer and fill: rules 5, 8 and 9.
class BrokenReadsTest extends BrokenRules {
  @Test
  void rule_5_a_read_joins_no_load_that_was_sent_before_it() throws Exception {
    caughtOnlyWithout(
        without(Rule.LATE_JOIN),
        (stage, _) -> {
          CacheNode here = stage.node(one).awaitTrust();
          CacheNode there = stage.node(two).awaitTrust();
          stage.write(here);
          Gate loaded = one.gate(Point.LOADED);
          var early = stage.readBeside(here);
          loaded.awaitReached();
          stage.write(there);
          double reads = misses(here);
          var late = stage.readBeside(here);
          CacheLab.await(() -> misses(here) > reads);
          Thread.sleep(50);
          loaded.open();
          early.join();
          late.join();
        });
  }

  @Test
  void rule_8_a_value_counts_in_its_own_generation() throws Exception {
    caughtOnlyWithout(
        hooks ->
            hooks.alterAll(
                text -> text.replaceAll("'V[0-9a-f]{32}:'", "'V" + "0".repeat(32) + ":'")),
        (stage, _) -> {
          CacheNode here = stage.node(one).awaitTrust();
          stage.write(here);
          stage.fill(here);
          long before = here.epoch();
          stage.endTrust();
          // Else it might still remove the value in its last moment of trust.
          CacheLab.await(() -> here.epoch() > before);
          stage.write(here);
          stage.trustAgain();
          CacheLab.await(() -> here.epoch() > before + 1);
          stage.read(here);
        });
  }

  @Test
  void rule_9_a_fill_needs_its_token() throws Exception {
    caughtOnlyWithout(
        altered(
            Script.FILL,
            "then return 0 end",
            "then if KEYS[1] == '" + CacheKeys.PROBE + "' then return 0 end end"),
        (stage, _) -> fillThatAWriteOvertakes(stage, Point.LOADED));
  }

  @Test
  void rule_9_the_token_is_taken_before_postgresql_is_read() throws Exception {
    caughtOnlyWithout(
        without(Rule.TOKEN_FIRST), (stage, _) -> fillThatAWriteOvertakes(stage, Point.TRUSTED));
  }

  @Test
  void rule_9_an_invalidation_removes_the_token_too() throws Exception {
    caughtOnlyWithout(
        altered(
            Script.INVALIDATE,
            "redis.call('DEL', KEYS[1])",
            "local v = redis.call('GET', KEYS[1]) if v and v:sub(1, 1) == 'V' then redis.call('DEL', KEYS[1]) end"),
        (stage, _) -> fillThatAWriteOvertakes(stage, Point.LOADED));
  }

  private void fillThatAWriteOvertakes(CacheStage stage, Point where) {
    CacheNode here = stage.node(one).awaitTrust();
    CacheNode there = stage.node(two).awaitTrust();
    stage.write(here);
    Gate gate = one.gate(where);
    var early = stage.readBeside(here);
    gate.awaitReached();
    stage.write(there);
    gate.open();
    early.join();
    // One that Redis was too slow for took no token.
    CacheLab.await(() ->
        here.count("fills", "stored") + here.count("fills", "refused")
            >= here.count("reads", "absent"));
    stage.read(there);
  }

  private static double misses(CacheNode node) {
    return node.count("reads", "absent") + node.count("reads", "filling");
  }
}
