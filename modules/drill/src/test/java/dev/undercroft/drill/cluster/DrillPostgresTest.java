package dev.undercroft.drill.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrillPostgresTest {
  private DrillPostgres postgres;

  @BeforeEach
  void start() throws SQLException {
    postgres = DrillPostgres.start(TestSite.SITE);
    try (Connection connection = connect()) {
      connection.createStatement().execute("create table kept (id int)");
    }
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:" + DrillPostgres.url(postgres.port()).replace("postgres@", "") + "?user=postgres");
  }

  private void insert() throws SQLException {
    try (Connection connection = connect()) {
      connection.createStatement().execute("insert into kept values (1)");
    }
  }

  private int rows() throws SQLException {
    try (Connection connection = connect();
        var rows = connection.createStatement().executeQuery("select count(*) from kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void what_was_committed_is_there_after_every_kill_on_the_same_port() throws Exception {
    int port = postgres.port();
    for (int kill = 1; kill <= 3; kill++) {
      insert();
      try (Connection open = connect()) {
        postgres.kill();
        assertThat(open.isValid(5)).isFalse();
      }

      postgres.startAgain();

      assertThat(postgres.port()).isEqualTo(port);
      assertThat(rows()).isEqualTo(kill);
    }
  }

  @Test
  void a_stop_and_a_start_keep_it_too() throws Exception {
    insert();

    postgres.stop();
    postgres.startAgain();

    assertThat(rows()).isEqualTo(1);
  }
}
