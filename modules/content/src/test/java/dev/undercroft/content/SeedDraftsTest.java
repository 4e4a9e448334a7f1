package dev.undercroft.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.content.SeedDrafts.Outcome;
import dev.undercroft.content.diff.RecordChange;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.ReleaseNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeedDraftsTest extends OnContentLab {
  private static final Publication MARA = new Publication("mara", "goblins may get more");
  private SeedDrafts drafts;

  @BeforeEach
  void openDrafts() {
    drafts = ContentModule.seedDrafts(lab.database, lab.cache);
  }

  @Test
  void a_draft_tells_what_it_would_change_and_whether_its_base_is_active() {
    lab.publish(ContentLab.seeds());

    var stored = (Outcome.Stored) drafts.store(ContentLab.seedsWithGoblinHp(101), MARA);

    assertThat(stored.changes()).extracting(RecordChange::key).containsExactly("goblin");
    assertThat(stored.draft().base()).contains(new ReleaseNumber(1));
    assertThat(drafts.list().drafts()).containsExactly(stored.draft());
    assertThat(drafts.list().isBaseActive(stored.draft())).isTrue();
    lab.publish(ContentLab.seedsWithGoblinHp(50));
    assertThat(drafts.list().isBaseActive(stored.draft())).isFalse();
  }

  @Test
  void before_the_first_release_a_draft_has_no_base_and_can_be_that_release() {
    var stored = (Outcome.Stored) drafts.store(ContentLab.seeds(), MARA);

    assertThat(stored.draft().base()).isEmpty();
    assertThat(drafts.list().isBaseActive(stored.draft())).isTrue();
    assertThat(publish(1)).isEqualTo(new SeedApply.Outcome.Published(stored.draft().release()));
    assertThat(publish(1)).isEqualTo(new SeedApply.Outcome.Unchanged(stored.draft().release()));
  }

  @Test
  void versions_are_held_against_what_is_active_both_times() {
    lab.publish(ContentLab.seeds());
    var tooLow = ContentLab.raised(ContentLab.seedsWithGoblinHp(101), "enemies", "1.0.0");
    assertThat(drafts.store(tooLow, MARA)).isInstanceOf(Outcome.Refused.class);
    assertThat(drafts.list().drafts()).isEmpty();
    drafts.store(ContentLab.seedsWithGoblinHp(101), MARA);
    lab.publish(ContentLab.seedsWithGoblinHp(200));

    assertThatThrownBy(() -> publish(2))
        .isInstanceOf(GameException.class)
        .hasMessageContaining("1.0.200");

    assertThat(drafts.list().drafts()).hasSize(1);
  }

  @Test
  void what_is_no_draft_is_refused() {
    lab.publish(ContentLab.seeds());

    for (int number : List.of(1, 7)) {
      var none = new ReleaseNumber(number);
      for (Runnable deed :
          List.<Runnable>of(
              () -> drafts.drop(none, MARA),
              () -> drafts.grant(none, Limits.PREVIEW_LIFE_UNASKED, MARA),
              () -> drafts.revoke(none, MARA))) {
        assertThatThrownBy(deed::run)
            .isInstanceOfSatisfying(
                GameException.class,
                refusal -> assertThat(refusal.reason()).isEqualTo(Reason.RELEASE_NOT_FOUND));
      }
    }
  }

  @Test
  void the_audit_says_that_each_was_done_at_the_command_line() {
    drafts.store(ContentLab.seeds(), MARA);
    drafts.store(ContentLab.seeds(), MARA);
    PreviewGrant granted = drafts.grant(new ReleaseNumber(1), Duration.ofHours(1), MARA);
    assertThat(PreviewTokenStore.draft(lab.database.jooq(), granted.token())).isPresent();
    assertThat(drafts.revoke(new ReleaseNumber(1), MARA)).isOne();
    drafts.drop(new ReleaseNumber(2), MARA);
    publish(1);

    List<AuditEntry> audit =
        lab.database.read(db -> AuditStore.page(db, Optional.empty(), 10)).reversed();

    assertThat(audit)
        .extracting(AuditEntry::act)
        .containsExactly(
            Act.DRAFTED,
            Act.DRAFTED,
            Act.PREVIEW_GRANTED,
            Act.PREVIEW_REVOKED,
            Act.DRAFT_DROPPED,
            Act.DRAFT_PUBLISHED);
    assertThat(audit).allMatch(AuditEntry::commandLine);
    assertThat(audit).extracting(AuditEntry::publication).containsOnly(MARA);
  }

  private SeedApply.Outcome publish(int draft) {
    return drafts.publish(new ReleaseNumber(draft), MARA, ContentLab.QUIET);
  }
}
