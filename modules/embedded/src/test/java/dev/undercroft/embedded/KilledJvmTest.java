package dev.undercroft.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KilledJvmTest {
  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the kernel makes no such promise")
  void nothing_outlives_a_killed_jvm_and_the_next_start_has_its_data(@TempDir Path folder)
      throws Exception {
    TestHome.passable(folder);
    var jvm = TestProcesses.java(ServersMain.class, folder.toString());
    List<Long> said;
    try (var out = jvm.inputReader()) {
      said = Arrays.stream(out.readLine().split(" ")).map(Long::valueOf).toList();
      write(said.get(0).intValue(), said.get(1).intValue());
    } finally {
      jvm.destroyForcibly().waitFor();
    }

    List<Long> pids = said.subList(2, said.size());
    TestProcesses.await(
        Duration.ofSeconds(10), () -> pids.stream().allMatch(TestProcesses::isGone));

    try (var postgres = EmbeddedPostgres.start(TestHome.durablePostgres(folder));
        var redis = EmbeddedRedis.start(TestHome.durableRedis(folder));
        var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"));
        var heroes = connection.createStatement().executeQuery("select name from hero")) {
      assertThat(heroes.next()).isTrue();
      assertThat(heroes.getString(1)).isEqualTo("Ada");
      assertThat(RedisLine.ask(redis.port(), "GET hero")).isEqualTo("Ada");
    }
  }

  private static void write(int postgresPort, int redisPort) throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + postgresPort + "/postgres?user=postgres";
    try (var connection = DriverManager.getConnection(url)) {
      connection.createStatement().execute("create table hero as select 'Ada' as name");
    }
    assertThat(RedisLine.ask(redisPort, "SET hero Ada")).isEqualTo("+OK");
  }
}
