package dev.undercroft.cache;

import org.junit.jupiter.api.Test;

/// When a write may be answered: rule 11.
class BrokenWritesTest extends BrokenRules {
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
}
