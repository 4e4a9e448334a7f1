package dev.undercroft.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.cache.ContentCache;
import dev.undercroft.cache.Redis;
import dev.undercroft.cache.RedisSettings;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.database.Database;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.testkit.TestServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Kills a publisher with SIGKILL between any two steps.
class SeedApplyCrashTest {
  private static final int KILLED = 128 + 9;
  private static TestServers servers;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @ParameterizedTest
  @EnumSource(SeedApply.Step.class)
  void a_crash_after_any_step_is_mended_by_running_it_again(SeedApply.Step last) throws Exception {
    try (var lab = new ContentLab(servers)) {
      lab.publish(ContentLab.seeds());

      assertThat(publisherThatDiesAfter(last, lab.url)).isEqualTo(KILLED);

      boolean committed = last.compareTo(SeedApply.Step.COMMITTED) >= 0;
      assertConsistent(lab, committed ? 2 : 1);
      assertThat(lab.publish(ContentLab.seedsWithGoblinHp(999)).number().value()).isEqualTo(2);
      assertConsistent(lab, 2);
      assertThat(lab.cache.version()).hasValue("2");
    }
  }

  // The pointer, the tables and the stored release agree, whatever Redis holds.
  private static void assertConsistent(ContentLab lab, int release) {
    var active = BeaconRow.active(lab.database.jooq()).orElseThrow().release();
    assertThat(active).isEqualTo(new ReleaseNumber(release));
    String hash = ReleaseStore.find(lab.database.jooq(), active).orElseThrow().hash();
    assertThat(
            Canonical.hash(Canonical.bytes(new ContentTables(Kinds.ALL).read(lab.database.jooq()))))
        .isEqualTo(hash);
    assertThat(Canonical.hash(Canonical.bytes(lab.load(release)))).isEqualTo(hash);
  }

  private static int publisherThatDiesAfter(SeedApply.Step step, PostgresUrl url)
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                // It lives for a moment: what makes a JVM fast later only makes it slow now.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dundercroft.home=" + TestServers.HOME,
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                step.name(),
                url.full(),
                servers.redisUrl())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor();
  }

  /// A publisher in a JVM of its own that kills itself.
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) {
      SeedApply.Step last = SeedApply.Step.valueOf(arguments[0]);
      try (var database = TestServers.open(PostgresUrl.parse(arguments[1]));
          var redis = Redis.at(new RedisSettings(arguments[2]))) {
        publish(database, redis, last);
      }
    }

    private static void publish(Database database, Redis redis, SeedApply.Step last) {
      var cache = new ContentCache(redis, new SimpleMeterRegistry());
      new SeedApply(database.jooq(), cache, Kinds.ALL, SeedApply.Waits.ofLimits())
          .apply(ContentLab.seedsWithGoblinHp(999), ContentLab.TEST, new DeathAfter(last));
    }
  }

  private record DeathAfter(SeedApply.Step last) implements SeedApply.Progress {
    @Override
    public void done(SeedApply.Step step) {
      if (step == last) {
        TestServers.signal("KILL", ProcessHandle.current().pid());
      }
    }

    @Override
    public void waitingFor(List<String> nodes, Duration atMost) {}
  }
}
