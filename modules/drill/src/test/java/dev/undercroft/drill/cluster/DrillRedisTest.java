package dev.undercroft.drill.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrillRedisTest {
  private static final String NOTHING = "$-1";

  private DrillRedis redis;

  @BeforeEach
  void start() {
    redis = DrillRedis.start(TestSite.SITE);
  }

  @AfterEach
  void stop() {
    redis.close();
  }

  @Test
  void an_old_dump_brings_back_what_was_there_and_not_what_came_after() {
    redis.tell("SET", "a", "old");
    Path dump = redis.dump();
    redis.tell("SET", "a", "newer");
    redis.tell("SET", "b", "b");
    int port = redis.port();

    redis.kill();
    redis.startFrom(dump);

    assertThat(redis.port()).isEqualTo(port);
    assertThat(redis.tell("STRLEN", "a")).isEqualTo(":3");
    assertThat(redis.tell("GET", "b")).isEqualTo(NOTHING);
  }

  @Test
  void one_that_starts_empty_is_empty_although_it_had_a_dump() {
    redis.tell("SET", "a", "a");
    redis.dump();

    redis.kill();
    redis.startEmpty();

    assertThat(redis.tell("GET", "a")).isEqualTo(NOTHING);
  }

  @Test
  void a_flush_takes_what_it_holds_and_leaves_its_scripts() {
    redis.tell("SET", "a", "a");
    String script = "return 1";
    redis.tell("SCRIPT", "LOAD", script);
    String sha = "e0e1f9fabfc9d4800c877a703b823ac0578ff8db";

    redis.flush();

    assertThat(redis.tell("GET", "a")).isEqualTo(NOTHING);
    assertThat(redis.tell("EVALSHA", sha, "0")).isEqualTo(":1");

    redis.flushScripts();
    assertThatThrownBy(() -> redis.tell("EVALSHA", sha, "0")).hasMessageContaining("NOSCRIPT");
  }
}
