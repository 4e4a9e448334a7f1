package dev.undercroft.cache;

import org.junit.jupiter.api.Test;

/// Which Redis may answer: rule 7.
class BrokenScriptsTest extends BrokenRules {
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

  @Test
  void rule_7_an_invalidation_runs_in_its_own_process_or_not_at_all() throws Exception {
    caughtOnlyWithout(
        without(Rule.FENCED_INVALIDATION),
        (stage, _) -> writeElsewhereWhileOneStands(stage, () -> {}));
  }

  private static void follow(int replica, int master) throws InterruptedException {
    RedisLine.tell(master, "CONFIG", "SET", "repl-diskless-sync-delay", "0");
    RedisLine.tell(replica, "REPLICAOF", "127.0.0.1", Integer.toString(master));
    for (int i = 0; i < 600 && !RedisLine.info(replica).contains("master_link_status:up"); i++) {
      Thread.sleep(50);
    }
  }
}
