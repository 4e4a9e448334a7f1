package dev.undercroft.database;

import static dev.undercroft.database.gen.content.Tables.ACTIVATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.kernel.ReleaseNumber;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

/// A database in which releases were published before moves of the pointer were kept.
class ActivationHistoryTest {
  private static final String BEFORE = "202611270300";

  @Test
  void what_was_published_before_has_its_history_which_nobody_can_rewrite() {
    PostgresUrl url = TestServer.emptyDatabase();
    migrateTo(BEFORE, url);
    try (Database database = TestServer.open(url)) {
      DSLContext db = database.jooq();
      for (int number = 1; number <= 3; number++) {
        ReleaseTableTest.addRelease(db, number);
        BeaconRow.activate(db, new ReleaseNumber(number));
      }

      Migrations.migrate(url);

      assertThat(
              db.select(ACTIVATION.NUMBER, ACTIVATION.RELEASE, ACTIVATION.AUTHOR)
                  .from(ACTIVATION)
                  .orderBy(ACTIVATION.NUMBER)
                  .fetch(row -> row.value1() + " " + row.value2() + " " + row.value3()))
          .containsExactly("1 1 test", "2 2 test", "3 3 test");
      assertThatThrownBy(() -> db.update(ACTIVATION).set(ACTIVATION.REASON, "better").execute())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("the history of releases is kept as it was");
    }
  }

  private static void migrateTo(String version, PostgresUrl url) {
    Flyway.configure()
        .dataSource(url.jdbc(), url.user(), url.password())
        .locations("classpath:db/migration")
        .defaultSchema("public")
        .table("flyway_schema_history")
        .target(version)
        .load()
        .migrate();
  }
}
