package dev.undercroft.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.cache.Hooks.Point;
import dev.undercroft.cache.PlannedHooks.Gate;
import dev.undercroft.embedded.EmbeddedRedis;
import dev.undercroft.embedded.RedisOptions;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Takes each rule of the protocol away and shows that the checker of histories notices, by the
/// very steps that end well with the rule. The numbers are those of README.md.
class BrokenRulesTest {
  // Some depend on a step being taken within a lease of a second.
  private static final int ATTEMPTS = 8;

  private static CacheLab lab;
  private static EmbeddedRedis other;

  private final PlannedHooks one = new PlannedHooks();
  private final PlannedHooks two = new PlannedHooks();
  private final PlannedHooks three = new PlannedHooks();

  @BeforeAll
  static void start() {
    lab = new CacheLab();
    other = EmbeddedRedis.start(RedisOptions.scratch(CacheLab.HOME));
  }

  @AfterAll
  static void stop() {
    lab.close();
    other.close();
  }

  interface Play {
    void on(CacheStage stage, boolean broken) throws Exception;
  }

  private void caughtOnlyWithout(Consumer<PlannedHooks> rule, Play play) throws Exception {
    try (var sound = new CacheStage(lab, new PlannedHooks())) {
      play.on(sound, false);
      assertThat(sound.violations()).as("with the rule").isEmpty();
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var fault = new PlannedHooks();
      rule.accept(fault);
      try (var stage = new CacheStage(lab, fault)) {
        play.on(stage, true);
        if (stage.isCaught()) {
          return;
        }
      }
    }
    throw new AssertionError("nothing was noticed in " + ATTEMPTS + " attempts without the rule");
  }

  private static Consumer<PlannedHooks> without(Rule... rules) {
    return hooks -> hooks.miss(rules);
  }

  private static Consumer<PlannedHooks> altered(Script script, String from, String to) {
    return hooks ->
        hooks.alter(
            script,
            text -> {
              assertThat(text).contains(from);
              return text.replace(from, to);
            });
  }

  // The other node finds another Redis, so what it removes it can't remove here.
  private void writeElsewhereWhileOneStands(CacheStage stage, Runnable oneStands) {
    CacheNode here = stage.node(one).awaitTrust();
    CacheNode there = stage.node(two, other.url()).awaitTrust();
    stage.write(here);
    stage.fill(here);
    oneStands.run();
    stage.write(there);
    stage.read(here);
  }

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

  private static double misses(CacheNode node) {
    return node.count("reads", "absent") + node.count("reads", "filling");
  }

  @Test
  void rule_6_a_write_waits_until_all_have_left() throws Exception {
    caughtOnlyWithout(
        without(Rule.SETTLE), (stage, _) -> writeElsewhereWhileOneStands(stage, one::stick));
  }

  @Test
  void rule_7_a_script_is_never_loaded_again_and_asks_for_its_process() throws Exception {
    caughtOnlyWithout(
        hooks -> {
          hooks.miss(Rule.NO_RELOAD);
          hooks.alterAll(text -> text.replaceAll(" and i:find\\('master_replid[^)]*\\)", ""));
        },
        (stage, _) -> {
          CacheNode here = stage.node(one).awaitTrust();
          stage.write(here);
          stage.fill(here);
          String dump = RedisLine.tell(stage.lab().redisPort(), "GET", "user:k:profile");
          stage.write(here);
          stage.lab().killRedis();
          stage.lab().startRedisAgain();
          RedisLine.tell(stage.lab().redisPort(), "SET", "user:k:profile", dump);
          for (int i = 0; i < 20; i++) {
            stage.read(here);
            Thread.sleep(20);
          }
        });
  }

  @Test
  void rule_7_a_script_asks_which_process_it_is_in() throws Exception {
    caughtOnlyWithout(
        hooks ->
            hooks.alterAll(text -> text.replaceAll(" and i:find\\('master_replid[^)]*\\)", "")),
        (stage, _) -> {
          int port = stage.lab().redisPort();
          CacheNode here = stage.node(one).awaitTrust();
          stage.write(here);
          stage.fill(here);
          follow(other.port(), port);
          RedisLine.tell(other.port(), "REPLICAOF", "NO", "ONE");
          stage.fill(here.awaitTrust());
          stage.write(here);
          follow(port, other.port());
          RedisLine.tell(port, "REPLICAOF", "NO", "ONE");
          for (int i = 0; i < 20; i++) {
            stage.read(here);
          }
        });
    RedisLine.tell(other.port(), "FLUSHALL");
  }

  private static void follow(int replica, int master) throws InterruptedException {
    RedisLine.tell(master, "CONFIG", "SET", "repl-diskless-sync-delay", "0");
    RedisLine.tell(replica, "REPLICAOF", "127.0.0.1", Integer.toString(master));
    for (int i = 0; i < 600 && !RedisLine.info(replica).contains("master_link_status:up"); i++) {
      Thread.sleep(50);
    }
  }

  @Test
  void rule_7_an_invalidation_runs_in_its_own_process_or_not_at_all() throws Exception {
    caughtOnlyWithout(
        without(Rule.FENCED_INVALIDATION),
        (stage, _) -> writeElsewhereWhileOneStands(stage, () -> {}));
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

  @Test
  void rule_11_a_write_is_answered_when_it_is_known() throws Exception {
    caughtOnlyWithout(
        without(Rule.ANSWER_LAST),
        (stage, _) -> {
          CacheNode here = stage.node(one).awaitTrust();
          CacheNode there = stage.node(two).awaitTrust();
          stage.write(here);
          stage.fill(here);
          stage.write(there);
          stage.read(here);
        });
  }

  // While it stands between check and commit, trust moves to another Redis; it then deletes in one
  // that nobody uses.
  @Test
  void rule_11_the_lease_is_checked_after_the_commit() throws Exception {
    caughtOnlyWithout(
        without(Rule.LEASE_AFTER_COMMIT),
        (stage, _) -> {
          CacheNode first = stage.node(one).awaitTrust();
          CacheNode there = stage.node(two, other.url()).awaitTrust();
          CacheNode writer = stage.node(three).awaitTrust();
          stage.write(first);
          first.close();
          stage.write(
              writer,
              () -> {
                long before = there.epoch();
                stage.endTrust();
                stage.trustAgain();
                CacheLab.await(() -> there.epoch() > before + 1);
                stage.fill(there);
              });
          stage.read(there);
        });
  }

  // By its lease the writer still stands in the time without trust.
  @Test
  void rule_11_that_nobody_trusts_is_believed_to_postgresql_alone() throws Exception {
    caughtOnlyWithout(
        without(Rule.LOOK),
        (stage, _) -> {
          CacheNode here = stage.node(one).awaitTrust();
          CacheNode writer = stage.node(two).awaitTrust();
          stage.write(here);
          long before = here.epoch();
          stage.endTrust();
          CacheLab.await(() -> writer.epoch() > before);
          two.deafen();
          stage.trustAgain();
          CacheLab.await(() -> here.epoch() > before + 1);
          stage.fill(here);
          stage.write(writer);
          stage.read(here);
        });
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
    assertThat(new FencedRedis(redis, Hooks.NONE).load(scripts, java.time.Duration.ofSeconds(10)))
        .isTrue();
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
