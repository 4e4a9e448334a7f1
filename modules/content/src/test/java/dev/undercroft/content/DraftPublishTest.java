package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.PREVIEW_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.content.gen.Kinds;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.release.v1.Draft;
import dev.undercroft.proto.release.v1.ListDraftsRequest;
import dev.undercroft.proto.release.v1.PublishOutcome;
import dev.undercroft.testkit.Refused;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Drafts that become the active release.
class DraftPublishTest extends OnDrafts {
  @Test
  void a_draft_is_published_as_it_is() {
    Draft draft = drafted(101);
    grant(2, 60);

    PublishOutcome outcome = publish(1, 2);

    assertThat(outcome.getRelease()).isEqualTo(draft.getRelease().toBuilder().clearDraft().build());
    assertThat(outcome.getChanged()).isTrue();
    assertThat(active()).isEqualTo(2);
    assertThat(lab.load(2)).isEqualTo(ContentLab.seedsWithGoblinHp(101).content());
    assertThat(new ContentTables(Kinds.ALL).read(lab.database.jooq())).isEqualTo(lab.load(2));
    assertThat(drafts()).isEmpty();
    assertThat(lab.database.jooq().fetchCount(PREVIEW_TOKEN)).isZero();
    assertThat(history().entry(new ReleaseNumber(2)).publication().reason())
        .isEqualTo("it plays well");
    assertThat(acts())
        .containsExactly("published", "drafted", "preview_granted", "draft_published");
  }

  @Test
  void the_first_release_of_all_may_be_a_draft() {
    try (var empty = new ContentLab(servers);
        var first = new AdminDesk(empty)) {
      store(empty, Optional.empty());
      var other = first.drafts(first.newPlayer(), Role.ADMIN);

      var drafts = other.listDrafts(ListDraftsRequest.getDefaultInstance()).getDraftsList();
      var outcome = AdminDesk.draftPublished(other, AdminDesk.publishing(0, 1).build());

      assertThat(drafts.getFirst().getBase()).isZero();
      assertThat(outcome.getRelease().getNumber()).isOne();
      assertThat(empty.load(1)).isEqualTo(ContentLab.seeds().content());
    }
  }

  @Test
  void a_draft_that_is_published_after_a_later_number_is_the_one_published_last() {
    Draft draft = drafted(102);
    lab.publish(ContentLab.seedsWithGoblinHp(101));

    publish(3, 2);

    assertThat(lab.apply().lastHash()).contains(draft.getRelease().getHash());
    assertThat(lab.publish(ContentLab.seedsWithGoblinHp(103)).number().value()).isEqualTo(4);
  }

  @Test
  void a_draft_is_published_on_the_base_that_its_admin_saw() {
    drafted(101);
    lab.publish(ContentLab.seedsWithGoblinHp(50));

    assertThat(Refused.of(() -> publish(1, 2)).reason()).isEqualTo("RELEASE_CHANGED");
    assertThat(active()).isEqualTo(3);
    assertThat(publish(3, 2).getRelease().getNumber()).isEqualTo(2);
  }

  @Test
  void versions_are_held_against_what_is_active_when_a_draft_is_published() {
    drafted(101);
    lab.publish(ContentLab.seedsWithGoblinHp(200));

    Refused refused = Refused.of(() -> publish(3, 2));

    assertThat(refused.reason()).isEqualTo("SEEDS_REFUSED");
    assertThat(refused.message()).contains("enemies.json", "1.0.200");
    assertThat(refused.fields()).containsExactly("number");
    assertThat(active()).isEqualTo(3);
    assertThat(drafts()).hasSize(1);
  }

  @Test
  void of_two_publishes_of_one_draft_at_once_one_moves_the_pointer() throws Exception {
    drafted(101);
    Callable<String> publish = () -> publish(1, 2).getRelease().getNumber() + " published";

    List<String> ends = AtOnce.ends(List.of(publish, publish));

    assertThat(ends).containsExactlyInAnyOrder("2 published", "RELEASE_CHANGED");
    assertThat(activation()).isEqualTo(2);
    assertThat(acts()).containsExactly("published", "drafted", "draft_published");
  }

  @Test
  void a_draft_that_is_dropped_while_it_is_published_is_one_of_both() throws Exception {
    drafted(101);
    Callable<String> publish = () -> publish(1, 2).getRelease().getNumber() + " published";
    Callable<String> drop =
        () -> {
          drop(2);
          return "dropped";
        };

    List<String> ends = AtOnce.ends(List.of(publish, drop));

    assertThat(ends)
        .isIn(List.of("2 published", "RELEASE_NOT_FOUND"), List.of("RELEASE_NOT_FOUND", "dropped"));
    assertThat(active()).isEqualTo(ends.getFirst().equals("2 published") ? 2 : 1);
    assertThat(drafts()).isEmpty();
  }

  @Test
  void the_same_request_makes_one_draft_and_publishes_it_once() {
    var create = AdminDesk.goblinDraft(101).build();
    var publish = AdminDesk.publishing(1, 2).build();

    assertThat(drafting.createDraft(create)).isEqualTo(drafting.createDraft(create));
    assertThat(AdminDesk.draftPublished(drafting, publish))
        .isEqualTo(AdminDesk.draftPublished(drafting, publish));
    assertThat(activation()).isEqualTo(2);
    var another = create.toBuilder().setReason("another").build();
    assertThat(Refused.of(() -> drafting.createDraft(another)).reason())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @ParameterizedTest
  @EnumSource(names = "RELEASE_STORED", mode = EnumSource.Mode.EXCLUDE)
  void a_publish_that_breaks_off_after_any_step_is_mended_by_running_it_again(SeedApply.Step last) {
    drafted(101);
    var waits = SeedApply.Waits.ofLimits();
    var pointer = new PointerMove(lab.database.jooq(), lab.cache, Kinds.ALL, waits);
    var publish = new DraftPublish(pointer, Kinds.ALL);
    var order = MoveOrder.atCommandLine(ContentLab.TEST);
    var number = new ReleaseNumber(2);

    assertThatThrownBy(() -> publish.publish(number, order, new BrokenAfter(last)))
        .hasMessage("broken after " + last);

    boolean committed = last.compareTo(SeedApply.Step.COMMITTED) >= 0;
    assertThat(active()).isEqualTo(committed ? 2 : 1);
    assertThat(drafts()).hasSize(committed ? 0 : 1);
    publish.publish(number, order, ContentLab.QUIET);
    assertThat(activation()).isEqualTo(2);
    assertThat(lab.cache.version()).hasValue("2");
    assertThat(new ContentTables(Kinds.ALL).read(lab.database.jooq()))
        .isEqualTo(ContentLab.seedsWithGoblinHp(101).content());
  }
}
