package dev.undercroft.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.embedded.EmbeddedRedis;
import dev.undercroft.embedded.RedisOptions;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Takes each rule of the protocol away and shows that the checker of histories notices, by the
/// very steps that end well with the rule. The numbers are those of README.md.
abstract class BrokenRules {
  // Some depend on a step being taken within a lease of a second.
  private static final int ATTEMPTS = 8;

  static CacheLab lab;
  static EmbeddedRedis other;

  final PlannedHooks one = new PlannedHooks();
  final PlannedHooks two = new PlannedHooks();
  final PlannedHooks three = new PlannedHooks();

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

  void caughtOnlyWithout(Consumer<PlannedHooks> rule, Play play) throws Exception {
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

  static Consumer<PlannedHooks> without(Rule... rules) {
    return hooks -> hooks.miss(rules);
  }

  static Consumer<PlannedHooks> altered(Script script, String from, String to) {
    return hooks ->
        hooks.alter(
            script,
            text -> {
              assertThat(text).contains(from);
              return text.replace(from, to);
            });
  }

  // The other node finds another Redis, so what it removes it can't remove here.
  void writeElsewhereWhileOneStands(CacheStage stage, Runnable oneStands) {
    CacheNode here = stage.node(one).awaitTrust();
    CacheNode there = stage.node(two, other.url()).awaitTrust();
    stage.write(here);
    stage.fill(here);
    oneStands.run();
    stage.write(there);
    stage.read(here);
  }
}
