package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.ENEMY;

import dev.undercroft.testkit.TestServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CheckupsTest {
  private static final Duration OFTEN = Duration.ofMillis(20);
  private static TestServers servers;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @Test
  void the_metric_follows_what_is_found() {
    var metrics = new SimpleMeterRegistry();
    try (var lab = new ContentLab(servers)) {
      var doctor = lab.doctor();
      try (var checkups = Checkups.start(doctor, metrics, OFTEN, OFTEN)) {
        ContentLab.await(() -> Double.isNaN(differences(metrics)));

        lab.publish(ContentLab.seeds());
        ContentLab.await(() -> differences(metrics) == 0);

        lab.database.jooq().update(ENEMY).set(ENEMY.HP, ENEMY.HP.plus(1)).execute();
        ContentLab.await(
            () -> differences(metrics) == ContentLab.seeds().content().getEnemiesCount());

        doctor.mend();
        ContentLab.await(() -> differences(metrics) == 0);
      }
    }
  }

  @Test
  void what_redis_lost_comes_back_and_what_is_wrong_there_stays() {
    try (var lab = new ContentLab(servers)) {
      lab.publish(ContentLab.seeds());
      servers.tellRedis("DEL", "game:enemies");

      var metrics = new SimpleMeterRegistry();
      try (var checkups = Checkups.start(lab.doctor(), metrics, OFTEN, OFTEN)) {
        ContentLab.await(() -> differences(metrics) == 0);

        servers.tellRedis("HSET", "game:enemies", "goblin", "x");
        ContentLab.await(() -> differences(metrics) == 1);

        servers.tellRedis("FLUSHALL");
        ContentLab.await(() -> differences(metrics) == 0);
      }
    }
  }

  private static double differences(SimpleMeterRegistry metrics) {
    return metrics.get("undercroft.content.differences").gauge().value();
  }
}
