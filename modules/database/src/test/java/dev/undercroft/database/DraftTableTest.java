package dev.undercroft.database;

import static dev.undercroft.database.gen.content.Tables.ACTIVATION;
import static dev.undercroft.database.gen.content.Tables.DRAFT;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import dev.undercroft.kernel.ReleaseNumber;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What PostgreSQL refuses, whoever asks. Release 1 is active, 2 is a draft, 3 was dropped.
class DraftTableTest {
  private static Database database;
  private static DSLContext db;

  @BeforeAll
  static void start() {
    database = TestServer.open(TestServer.freshDatabase());
    db = database.jooq();
    for (int number = 1; number <= 4; number++) {
      ReleaseTableTest.addRelease(db, number);
    }
    BeaconRow.activate(db, new ReleaseNumber(1));
    keepActivation(1, 1);
    for (int number = 2; number <= 4; number++) {
      db.insertInto(DRAFT).set(DRAFT.RELEASE, number).set(DRAFT.BASE, 1).execute();
    }
    close(3, "dropped");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  private static void close(int number, String state) {
    db.update(DRAFT)
        .set(DRAFT.STATE, state)
        .set(DRAFT.CLOSED_AT, currentOffsetDateTime())
        .set(DRAFT.CLOSED_BY, "test")
        .set(DRAFT.CLOSED_WHY, "")
        .where(DRAFT.RELEASE.eq(number))
        .execute();
  }

  private static void keepActivation(long number, int release) {
    db.insertInto(ACTIVATION)
        .set(ACTIVATION.NUMBER, number)
        .set(ACTIVATION.RELEASE, release)
        .set(ACTIVATION.AUTHOR, "test")
        .set(ACTIVATION.REASON, "")
        .execute();
  }

  @Test
  void a_draft_can_not_be_active_until_it_is_published() {
    for (int number = 2; number <= 3; number++) {
      var draft = new ReleaseNumber(number);
      assertThatThrownBy(() -> BeaconRow.activate(db, draft))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("a draft can not be active");
    }
    assertThatThrownBy(() -> keepActivation(9, 2))
        .hasMessageContaining("a draft can not be active");

    close(4, "published");

    assertThatCode(() -> BeaconRow.activate(db, new ReleaseNumber(4))).doesNotThrowAnyException();
  }

  @Test
  void a_dropped_draft_can_not_be_published() {
    assertThatThrownBy(() -> close(3, "published"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("a draft is closed once");
  }

  @Test
  void a_draft_can_not_be_forgotten_which_would_publish_it() {
    assertThatThrownBy(() -> db.deleteFrom(DRAFT).execute())
        .hasMessageContaining("its row is kept");
    assertThatThrownBy(() -> db.truncate(DRAFT).cascade().execute())
        .hasMessageContaining("its row is kept");
  }

  @Test
  void a_release_that_was_ever_active_can_not_become_a_draft() {
    assertThatThrownBy(() -> db.insertInto(DRAFT).set(DRAFT.RELEASE, 1).execute())
        .hasMessageContaining("release 1 is published and can be no draft");
  }
}
