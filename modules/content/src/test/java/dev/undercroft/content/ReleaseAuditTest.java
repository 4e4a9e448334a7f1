package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.AUDIT;
import static dev.undercroft.database.gen.content.Tables.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.proto.release.v1.ListReleaseAuditRequest;
import dev.undercroft.proto.release.v1.ReleaseAction;
import dev.undercroft.proto.release.v1.ReleaseAuditEntry;
import dev.undercroft.testkit.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is kept of who did what.
class ReleaseAuditTest extends OnAdminDesk {
  @Test
  void the_audit_tells_who_did_what_the_newest_first_a_page_at_a_time() {
    AdminDesk.publish(admin, AdminDesk.goblin(1, 42).build());
    AdminDesk.rolledBack(admin, AdminDesk.back(2, 1).build());

    List<ReleaseAuditEntry> entries = audit();

    assertThat(entries)
        .extracting(ReleaseAuditEntry::getAction)
        .containsExactly(
            ReleaseAction.RELEASE_ACTION_ROLLED_BACK,
            ReleaseAction.RELEASE_ACTION_PUBLISHED,
            ReleaseAction.RELEASE_ACTION_PUBLISHED);
    assertThat(entries).extracting(ReleaseAuditEntry::getRelease).containsExactly(1, 2, 1);
    assertThat(entries)
        .extracting(ReleaseAuditEntry::getCommandLine)
        .containsExactly(false, false, true);
    assertThat(entries)
        .extracting(ReleaseAuditEntry::getAuthor)
        .containsExactly("name of " + mara, "name of " + mara, "test");
    assertThat(entries.getFirst().getReason()).isEqualTo("a slip");
    assertThat(Refused.of(() -> audit(0, "made up")).reason()).isEqualTo("REQUEST_INVALID");
  }

  @Test
  void an_admin_who_is_deleted_leaves_the_name_in_history_and_nothing_else() {
    AdminDesk.publish(admin, AdminDesk.goblin(1, 42).build());
    var data = ContentModule.playerData();
    assertThat(data.export(lab.database.jooq(), mara))
        .contains("\"release\" : 2", "published", "goblins get 42");

    lab.database.jooq().transaction(tx -> data.erase(tx.dsl(), mara));

    assertThat(lab.database.jooq().fetchCount(AUDIT, AUDIT.PLAYER_ID.isNotNull())).isZero();
    assertThat(lab.database.jooq().fetchCount(REQUEST)).isZero();
    assertThat(audit().getFirst().getAuthor()).isEqualTo("name of " + mara);
    assertThat(audit().getFirst().getCommandLine()).isFalse();
    assertThatThrownBy(() -> lab.database.jooq().deleteFrom(AUDIT).execute())
        .hasMessageContaining("added, never changed");
  }

  private void audit(int size, String cursor) {
    admin.listReleaseAudit(
        ListReleaseAuditRequest.newBuilder().setPageSize(size).setCursor(cursor).build());
  }
}
