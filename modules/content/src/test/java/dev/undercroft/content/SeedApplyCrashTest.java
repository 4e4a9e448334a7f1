package dev.undercroft.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.cache.ContentCache;
import dev.undercroft.cache.Redis;
import dev.undercroft.cache.RedisSettings;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.database.BeaconRow;
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
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Kills a publisher with SIGKILL between any two steps, while a node serves.
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
      try (var node = TestNode.on(lab, servers).awaitReady()) {
        assertThat(moverThatDiesAfter(last, "publish", lab.url)).isEqualTo(KILLED);

        int active = isCommitted(last) ? 2 : 1;
        assertConsistent(lab, active);
        ContentLab.await(() -> node.release() == active);
        assertThat(lab.publish(ContentLab.seedsWithGoblinHp(999)).number().value()).isEqualTo(2);
        assertConsistent(lab, 2);
        assertThat(node.release()).isEqualTo(2);
        assertThat(lab.cache.version()).hasValue("2");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = SeedApply.Step.class, mode = Mode.EXCLUDE, names = "RELEASE_STORED")
  void so_is_a_crash_of_a_rollback(SeedApply.Step last) throws Exception {
    try (var lab = new ContentLab(servers)) {
      lab.publish(ContentLab.seeds());
      lab.publish(ContentLab.seedsWithGoblinHp(999));
      try (var node = TestNode.on(lab, servers).awaitReady()) {
        assertThat(moverThatDiesAfter(last, "roll back", lab.url)).isEqualTo(KILLED);

        int active = isCommitted(last) ? 1 : 2;
        assertConsistent(lab, active);
        ContentLab.await(() -> node.release() == active);
        assertThat(lab.rollBack(1))
            .isInstanceOf(
                isCommitted(last)
                    ? Rollback.Outcome.Unchanged.class
                    : Rollback.Outcome.RolledBack.class);
        assertConsistent(lab, 1);
        assertThat(node.release()).isOne();
        assertThat(lab.cache.version()).hasValue("1");
      }
    }
  }

  private static boolean isCommitted(SeedApply.Step last) {
    return last.compareTo(SeedApply.Step.COMMITTED) >= 0;
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

  private static int moverThatDiesAfter(SeedApply.Step step, String move, PostgresUrl url)
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
                move,
                url.full(),
                servers.redisUrl())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor();
  }

  /// A mover in a JVM of its own that kills itself.
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) {
      SeedApply.Step last = SeedApply.Step.valueOf(arguments[0]);
      try (var database = TestServers.open(PostgresUrl.parse(arguments[2]));
          var redis = Redis.at(new RedisSettings(arguments[3]))) {
        var cache = new ContentCache(redis, new SimpleMeterRegistry());
        var death = new DeathAfter(last);
        if (arguments[1].equals("publish")) {
          ContentModule.seedApply(database, cache)
              .apply(ContentLab.seedsWithGoblinHp(999), ContentLab.TEST, death);
        } else {
          ContentModule.rollback(database, cache).to(new ReleaseNumber(1), ContentLab.TEST, death);
        }
      }
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
