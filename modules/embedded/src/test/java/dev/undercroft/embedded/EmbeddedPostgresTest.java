package dev.undercroft.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir private static Path folder;
  private static PostgresOptions durable;

  @BeforeAll
  static void choose() throws Exception {
    durable = TestHome.durablePostgres(folder);
    // A folder that somebody made beforehand is filled.
    Files.createDirectories(folder.resolve("test-postgres"));
  }

  @Test
  void a_scratch_server_answers_and_leaves_nothing_behind() throws Exception {
    Path data;
    long pid;
    try (var postgres = EmbeddedPostgres.start(PostgresOptions.scratch(TestHome.path()))) {
      data = postgres.data();
      pid = postgres.pid();
      postgres.createDatabase("game");
      postgres.createDatabase("game");

      assertThat(ask(postgres, "game", "select lower('Ä')")).isEqualTo("ä");
      assertThat(ask(postgres, "game", "show server_encoding")).isEqualTo("UTF8");
    }

    assertThat(data).doesNotExist();
    assertThat(TestProcesses.isGone(pid)).isTrue();
  }

  @Test
  void a_durable_server_keeps_its_data_and_syncs_it() throws Exception {
    int port;
    try (var first = EmbeddedPostgres.start(durable)) {
      port = first.port();
      run(first, "create table hero as select 'Ada' as name");
    }

    try (var second = EmbeddedPostgres.start(durable.onPort(port))) {
      assertThat(second.port()).isEqualTo(port);
      assertThat(ask(second, "postgres", "select name from hero")).isEqualTo("Ada");
      assertThat(ask(second, "postgres", "show fsync")).isEqualTo("on");
      assertThat(ask(second, "postgres", "show unix_socket_directories")).isEmpty();
    }
  }

  @Test
  void closing_twice_does_nothing_more() {
    var postgres = EmbeddedPostgres.start(durable);
    postgres.close();

    postgres.close();

    assertThat(TestProcesses.isGone(postgres.pid())).isTrue();
  }

  @Test
  void a_server_outlives_the_thread_that_started_it() throws Exception {
    var started = new EmbeddedPostgres[1];
    var thread = new Thread(() -> started[0] = EmbeddedPostgres.start(durable));
    thread.start();
    thread.join();

    try (var postgres = started[0]) {
      assertThat(ask(postgres, "postgres", "select 'here'")).isEqualTo("here");
    }
  }

  @Test
  void a_taken_port_is_refused_in_one_sentence() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThatExceptionOfType(StartException.class)
          .isThrownBy(() -> EmbeddedPostgres.start(durable.onPort(taken.getLocalPort())))
          .withMessageContaining("port " + taken.getLocalPort() + " is taken")
          .withMessageNotContaining("\n");
    }
  }

  @Test
  void data_of_another_major_version_is_refused_in_one_sentence() throws Exception {
    Path data = Files.createDirectories(folder.resolve("test-postgres-15"));
    Files.writeString(data.resolve("PG_VERSION"), "15\n");
    Files.createFile(data.resolve("postgresql.conf"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    ServerUser.own(data);
    ServerUser.own(data.resolve("PG_VERSION"));

    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> EmbeddedPostgres.start(PostgresOptions.durable(TestHome.path(), data)))
        .withMessageContaining("incompatible with server")
        .withMessageContaining("holds the data of another version")
        .withMessageContaining("UNDERCROFT_DATABASE_URL")
        .withMessageNotContaining("\n");
  }

  @Test
  void a_home_that_cannot_be_written_is_refused_in_one_sentence() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> EmbeddedPostgres.start(PostgresOptions.scratch(file.resolve("home"))))
        .withMessageContaining(file.toString())
        .withMessageContaining("it must be able to write below ")
        .withMessageNotContaining("\n");
  }

  private static void run(EmbeddedPostgres postgres, String statement) throws SQLException {
    try (var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"))) {
      connection.createStatement().execute(statement);
    }
  }

  private static String ask(EmbeddedPostgres postgres, String database, String query)
      throws SQLException {
    try (var connection = DriverManager.getConnection(postgres.jdbcUrl(database));
        var answer = connection.createStatement().executeQuery(query)) {
      assertThat(answer.next()).isTrue();
      return answer.getString(1);
    }
  }
}
