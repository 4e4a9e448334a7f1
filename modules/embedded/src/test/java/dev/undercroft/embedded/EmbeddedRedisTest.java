package dev.undercroft.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {
  @Test
  void a_scratch_server_answers_and_closing_twice_does_nothing_more() throws Exception {
    var redis = EmbeddedRedis.start(RedisOptions.scratch(TestHome.path()));
    assertThat(redis.url()).isEqualTo("redis://127.0.0.1:" + redis.port());
    assertThat(RedisLine.ask(redis.port(), "PING")).isEqualTo("+PONG");

    redis.close();
    redis.close();

    assertThat(TestProcesses.isGone(redis.pid())).isTrue();
  }

  @Test
  void a_durable_server_keeps_its_data(@TempDir Path folder) throws Exception {
    var options = TestHome.durableRedis(folder);
    int port;
    try (var first = EmbeddedRedis.start(options)) {
      port = first.port();
      assertThat(RedisLine.ask(port, "SET hero Ada")).isEqualTo("+OK");
    }

    try (var second = EmbeddedRedis.start(options.onPort(port))) {
      assertThat(RedisLine.ask(second.port(), "GET hero")).isEqualTo("Ada");
    }
  }

  @Test
  void debug_commands_and_other_files_are_out_of_reach() throws Exception {
    try (var redis = EmbeddedRedis.start(RedisOptions.scratch(TestHome.path()))) {
      assertThat(RedisLine.ask(redis.port(), "DEBUG SLEEP 0")).startsWith("-ERR DEBUG command not");
      assertThat(RedisLine.ask(redis.port(), "CONFIG SET dir /tmp")).startsWith("-ERR");
    }
  }

  @Test
  void a_dump_it_cannot_read_is_set_aside(@TempDir Path folder) throws Exception {
    var options = TestHome.durableRedis(folder);
    Path data = Files.createDirectories(folder.resolve("test-redis"));
    Files.writeString(data.resolve("dump.rdb"), "REDIS9999 from the future");

    try (var redis = EmbeddedRedis.start(options)) {
      assertThat(RedisLine.ask(redis.port(), "DBSIZE")).isEqualTo(":0");
      assertThat(data.resolve("dump.rdb.refused")).exists();
    }
  }

  @Test
  void a_taken_port_is_refused_in_one_sentence() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var options = RedisOptions.scratch(TestHome.path()).onPort(taken.getLocalPort());

      assertThatExceptionOfType(StartException.class)
          .isThrownBy(() -> EmbeddedRedis.start(options))
          .withMessageContaining("port " + taken.getLocalPort() + " is taken")
          .withMessageNotContaining("\n");
    }
  }

  @Test
  void one_that_can_not_write_its_dump_ends_all_the_same(@TempDir Path folder) throws Exception {
    try (var redis = EmbeddedRedis.start(TestHome.durableRedis(folder))) {
      assertThat(RedisLine.ask(redis.port(), "SET hero Ada")).isEqualTo("+OK");
      Files.move(folder.resolve("test-redis"), folder.resolve("elsewhere"));
      Files.delete(folder.resolve("elsewhere"));

      new ProcessBuilder("kill", "-TERM", Long.toString(redis.pid())).start().waitFor();

      TestProcesses.await(Duration.ofSeconds(10), () -> TestProcesses.isGone(redis.pid()));
    }
  }
}
