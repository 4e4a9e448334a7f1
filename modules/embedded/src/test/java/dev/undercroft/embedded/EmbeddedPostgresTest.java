package dev.undercroft.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
  @Test
  void a_scratch_server_answers_and_leaves_nothing_behind() throws Exception {
    Path data;
    long pid;
    try (var postgres = EmbeddedPostgres.start(PostgresOptions.scratch(TestHome.path()))) {
      data = postgres.data();
      pid = postgres.pid();
      postgres.createDatabase("game");
      postgres.createDatabase("game");

      try (var connection = DriverManager.getConnection(postgres.jdbcUrl("game"));
          var answer = connection.createStatement().executeQuery("select lower('Ä')")) {
        assertThat(answer.next()).isTrue();
        assertThat(answer.getString(1)).isEqualTo("ä");
      }
    }

    assertThat(data).doesNotExist();
    assertThat(ProcessHandle.of(pid)).isEmpty();
  }
}
