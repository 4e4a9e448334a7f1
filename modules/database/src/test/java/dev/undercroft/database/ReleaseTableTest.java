package dev.undercroft.database;

import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.kernel.ReleaseNumber;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReleaseTableTest {
  private static PostgresUrl url;
  private static Database database;

  @BeforeAll
  static void start() {
    url = TestServer.freshDatabase();
    database = TestServer.open(url);
    addRelease(database.jooq(), 1);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  static void addRelease(DSLContext db, int number) {
    db.insertInto(
            RELEASE, RELEASE.NUMBER, RELEASE.HASH, RELEASE.RECORDS, RELEASE.AUTHOR, RELEASE.REASON)
        .values(number, "0".repeat(63) + number, new byte[0], "test", "")
        .execute();
  }

  @Test
  void migrating_again_changes_nothing() {
    assertThat(Migrations.migrate(url)).isZero();
  }

  @Test
  void a_release_can_not_be_rewritten() {
    assertThatThrownBy(
            () -> database.jooq().update(RELEASE).set(RELEASE.REASON, "better").execute())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("releases are kept as they were published");
  }

  @Test
  void a_release_can_not_be_deleted() {
    assertThatThrownBy(() -> database.jooq().deleteFrom(RELEASE).execute())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("releases are kept as they were published");
  }

  @Test
  void only_a_release_that_exists_can_be_active() {
    assertThatThrownBy(() -> BeaconRow.activate(database.jooq(), new ReleaseNumber(99)))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("state_active_release_fk");
  }

  @Test
  void a_database_that_is_not_there_is_named_in_one_sentence_without_its_password() {
    var nowhere = PostgresUrl.parse("postgresql://game:secret@127.0.0.1:1/undercroft");

    assertThatThrownBy(() -> Migrations.migrate(nowhere))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(
            "the database at postgresql://game:***@127.0.0.1:1/undercroft could not be migrated:")
        .hasMessageNotContaining("secret");
  }
}
