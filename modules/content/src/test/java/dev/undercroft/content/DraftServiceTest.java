package dev.undercroft.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.release.v1.Draft;
import dev.undercroft.proto.release.v1.DropDraftRequest;
import dev.undercroft.proto.release.v1.ListDraftsRequest;
import dev.undercroft.testkit.Refused;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Drafts as they are made, kept and dropped.
class DraftServiceTest extends OnDrafts {
  @Test
  void a_draft_has_its_number_and_hash_and_moves_nothing() {
    Draft draft = drafted(101);

    assertThat(draft.getRelease().getNumber()).isEqualTo(2);
    assertThat(draft.getRelease().getDraft()).isTrue();
    assertThat(draft.getRelease().getHash()).isEqualTo(hash(ContentLab.seedsWithGoblinHp(101)));
    assertThat(draft.getBase()).isOne();
    assertThat(draft.getAuthor()).isEqualTo("name of " + mara);
    assertThat(drafts()).containsExactly(draft);
    assertThat(active()).isOne();
    assertThat(history().page(0, Optional.empty()).releases())
        .extracting(entry -> entry.release().number().value())
        .containsExactly(1);
    assertThatThrownBy(() -> history().entry(new ReleaseNumber(2)))
        .hasMessage("there is no release 2");
  }

  @Test
  void a_number_is_given_once_and_the_last_published_hash_is_never_that_of_a_draft() {
    drafted(101);
    drop(2);
    drafted(102);

    Release published = lab.publish(ContentLab.seedsWithGoblinHp(103));

    assertThat(published.number().value()).isEqualTo(4);
    drafted(104);
    assertThat(lab.apply().lastHash()).contains(published.hash());
  }

  @Test
  void versions_are_held_against_what_is_active_when_a_draft_is_made() {
    var request =
        AdminDesk.goblinDraft(101).setFiles(0, AdminDesk.goblinFile(101, "1.0.0")).build();

    Refused refused = Refused.of(() -> drafting.createDraft(request));

    assertThat(refused.reason()).isEqualTo("SEEDS_REFUSED");
    assertThat(refused.fields()).containsExactly("files");
    assertThat(drafts()).isEmpty();
  }

  @Test
  void what_is_no_draft_can_neither_be_published_nor_dropped_nor_shown() {
    drafted(101);
    drop(2);

    for (int number : new int[] {1, 2, 99}) {
      assertThat(Refused.of(() -> publish(1, number)).reason()).isEqualTo("RELEASE_NOT_FOUND");
      assertThat(Refused.of(() -> drop(number)).reason()).isEqualTo("RELEASE_NOT_FOUND");
      assertThat(Refused.of(() -> grant(number, 60)).reason()).isEqualTo("RELEASE_NOT_FOUND");
    }
  }

  @Test
  void nobody_rolls_back_to_a_draft() {
    drafted(101);

    assertThat(lab.rollBack(2)).isEqualTo(new Rollback.Outcome.Unknown(new ReleaseNumber(2)));
    assertThat(Refused.of(() -> AdminDesk.rolledBack(admin, AdminDesk.back(1, 2).build())).reason())
        .isEqualTo("RELEASE_NOT_FOUND");
  }

  @Test
  void there_are_no_more_than_20_drafts() {
    for (int i = 0; i < Limits.DRAFTS; i++) {
      store(lab, Optional.of(new ReleaseNumber(1)));
    }

    assertThat(Refused.of(() -> drafted(101)).reason()).isEqualTo("TOO_MANY_DRAFTS");
    drop(2);
    assertThat(drafted(101).getRelease().getNumber()).isEqualTo(Limits.DRAFTS + 2);
  }

  @Test
  void testers_see_which_drafts_there_are_and_admins_alone_change_them() {
    drafted(101);
    var tester = desk.drafts(mara, Role.TESTER);
    var player = desk.drafts(mara, Role.PLAYER);

    assertThat(tester.listDrafts(ListDraftsRequest.getDefaultInstance()).getDraftsList())
        .hasSize(1);
    for (Runnable call :
        List.<Runnable>of(
            () -> player.listDrafts(ListDraftsRequest.getDefaultInstance()),
            () -> tester.createDraft(AdminDesk.goblinDraft(102).build()),
            () -> AdminDesk.draftPublished(tester, AdminDesk.publishing(1, 2).build()),
            () -> tester.dropDraft(DropDraftRequest.newBuilder().setNumber(2).build()),
            () -> tester.createPreviewToken(token(2, 60)),
            () -> tester.revokePreviewTokens(revoking(2)))) {
      assertThat(Refused.of(call).reason()).isEqualTo("ROLE_MISSING");
    }
  }
}
