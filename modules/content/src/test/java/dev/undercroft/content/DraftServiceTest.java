package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.AUDIT;
import static dev.undercroft.database.gen.content.Tables.PREVIEW_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.release.v1.CreatePreviewTokenRequest;
import dev.undercroft.proto.release.v1.CreatePreviewTokenResponse;
import dev.undercroft.proto.release.v1.Draft;
import dev.undercroft.proto.release.v1.DraftServiceGrpc.DraftServiceBlockingStub;
import dev.undercroft.proto.release.v1.DropDraftRequest;
import dev.undercroft.proto.release.v1.ListDraftsRequest;
import dev.undercroft.proto.release.v1.PublishOutcome;
import dev.undercroft.proto.release.v1.RevokePreviewTokensRequest;
import dev.undercroft.testkit.Refused;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Release 1 was published by the command line.
class DraftServiceTest extends OnContentLab {
  private AdminDesk desk;
  private PlayerId mara;
  private DraftServiceBlockingStub admin;

  @BeforeEach
  void publish() {
    lab.publish(ContentLab.seeds());
    desk = new AdminDesk(lab);
    mara = desk.newPlayer();
    admin = desk.drafts(mara, Role.ADMIN);
  }

  @AfterEach
  void leave() {
    desk.close();
  }

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
  void versions_are_held_against_what_is_active_when_a_draft_is_made() {
    var request =
        AdminDesk.goblinDraft(101).setFiles(0, AdminDesk.goblinFile(101, "1.0.0")).build();

    Refused refused = Refused.of(() -> admin.createDraft(request));

    assertThat(refused.reason()).isEqualTo("SEEDS_REFUSED");
    assertThat(refused.fields()).containsExactly("files");
    assertThat(drafts()).isEmpty();
  }

  @Test
  void of_two_publishes_of_one_draft_at_once_one_moves_the_pointer() throws Exception {
    drafted(101);

    List<String> ends = atOnce(() -> publish(1, 2), () -> publish(1, 2));

    assertThat(ends).containsExactlyInAnyOrder("done", "RELEASE_CHANGED");
    assertThat(activation()).isEqualTo(2);
    assertThat(acts()).containsExactly("published", "drafted", "draft_published");
  }

  @Test
  void a_draft_that_is_dropped_while_it_is_published_is_one_of_both() throws Exception {
    drafted(101);

    List<String> ends = atOnce(() -> publish(1, 2), () -> drop(2));

    assertThat(ends).containsExactlyInAnyOrder("done", "RELEASE_NOT_FOUND");
    assertThat(active()).isEqualTo(ends.getFirst().equals("done") ? 2 : 1);
    assertThat(drafts()).isEmpty();
  }

  @Test
  void the_same_request_makes_one_draft_and_publishes_it_once() {
    var create = AdminDesk.goblinDraft(101).build();
    var publish = AdminDesk.publishing(1, 2).build();

    assertThat(admin.createDraft(create)).isEqualTo(admin.createDraft(create));
    assertThat(AdminDesk.draftPublished(admin, publish))
        .isEqualTo(AdminDesk.draftPublished(admin, publish));
    assertThat(activation()).isEqualTo(2);
    var another = create.toBuilder().setReason("another").build();
    assertThat(Refused.of(() -> admin.createDraft(another)).reason())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
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
    assertThat(
            Refused.of(() -> AdminDesk.rolledBack(desk.as(mara), AdminDesk.back(1, 2).build()))
                .reason())
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

  @ParameterizedTest
  @ValueSource(ints = {1, 59, 2_592_001})
  void a_token_lives_a_minute_to_a_month(int seconds) {
    drafted(101);

    Refused refused = Refused.of(() -> grant(2, seconds));

    assertThat(refused.reason()).isEqualTo("REQUEST_INVALID");
    assertThat(refused.fields()).containsExactly("life_seconds");
  }

  @Test
  void of_too_many_tokens_the_one_that_would_expire_first_is_ended() {
    drafted(101);
    var first = new PreviewToken(grant(2, 60).getToken());
    for (int i = 1; i < Limits.PREVIEW_TOKENS_PER_DRAFT; i++) {
      grant(2, 0);
    }
    assertThat(PreviewTokenStore.draft(lab.database.jooq(), first)).isPresent();

    grant(2, 60);

    assertThat(PreviewTokenStore.draft(lab.database.jooq(), first)).isEmpty();
    assertThat(drafts().getFirst().getPreviewTokens()).isEqualTo(Limits.PREVIEW_TOKENS_PER_DRAFT);
    assertThat(admin.revokePreviewTokens(revoking(2)).getEnded())
        .isEqualTo(Limits.PREVIEW_TOKENS_PER_DRAFT);
    assertThat(admin.revokePreviewTokens(revoking(2)).getEnded()).isZero();
    assertThat(drafts().getFirst().getPreviewTokens()).isZero();
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

    assertThatThrownBy(() -> publish.publish(number, order, new BreaksOff(last)))
        .isInstanceOf(BrokenOff.class);

    boolean committed = last.compareTo(SeedApply.Step.COMMITTED) >= 0;
    assertThat(active()).isEqualTo(committed ? 2 : 1);
    assertThat(drafts()).hasSize(committed ? 0 : 1);
    publish.publish(number, order, ContentLab.QUIET);
    assertThat(activation()).isEqualTo(2);
    assertThat(lab.cache.version()).hasValue("2");
    assertThat(new ContentTables(Kinds.ALL).read(lab.database.jooq()))
        .isEqualTo(ContentLab.seedsWithGoblinHp(101).content());
  }

  private static final class BrokenOff extends RuntimeException {}

  private record BreaksOff(SeedApply.Step last) implements SeedApply.Progress {
    @Override
    public void done(SeedApply.Step step) {
      if (step == last) {
        throw new BrokenOff();
      }
    }

    @Override
    public void waitingFor(List<String> nodes, Duration atMost) {}
  }

  private Draft drafted(int hp) {
    return admin.createDraft(AdminDesk.goblinDraft(hp).build()).getDraft();
  }

  private List<Draft> drafts() {
    return admin.listDrafts(ListDraftsRequest.getDefaultInstance()).getDraftsList();
  }

  private PublishOutcome publish(int base, int draft) {
    return AdminDesk.draftPublished(admin, AdminDesk.publishing(base, draft).build());
  }

  private Object drop(int draft) {
    return admin.dropDraft(DropDraftRequest.newBuilder().setNumber(draft).build());
  }

  private CreatePreviewTokenResponse grant(int draft, int seconds) {
    return admin.createPreviewToken(token(draft, seconds));
  }

  private static CreatePreviewTokenRequest token(int draft, int seconds) {
    return CreatePreviewTokenRequest.newBuilder().setNumber(draft).setLifeSeconds(seconds).build();
  }

  private static RevokePreviewTokensRequest revoking(int draft) {
    return RevokePreviewTokensRequest.newBuilder().setNumber(draft).build();
  }

  // A draft without all that its making checks.
  private static void store(ContentLab lab, Optional<ReleaseNumber> base) {
    SeedSet seeds = ContentLab.seeds();
    lab.database
        .jooq()
        .transaction(transaction -> {
          var tx = transaction.dsl();
          var release = new Release(ReleaseStore.next(tx), hash(seeds));
          byte[] records = Canonical.bytes(seeds.content());
          ReleaseStore.add(tx, release, records, seeds, ContentLab.TEST);
          DraftStore.add(tx, release.number(), base);
        });
  }

  private static String hash(SeedSet seeds) {
    return Canonical.hash(Canonical.bytes(seeds.content()));
  }

  private int active() {
    return BeaconRow.active(lab.database.jooq()).orElseThrow().release().value();
  }

  private long activation() {
    return BeaconRow.active(lab.database.jooq()).orElseThrow().number();
  }

  private ReleaseHistory history() {
    return new ReleaseHistory(lab.database);
  }

  private List<String> acts() {
    return lab.database
        .jooq()
        .select(AUDIT.ACTION)
        .from(AUDIT)
        .orderBy(AUDIT.NUMBER)
        .fetch(AUDIT.ACTION);
  }

  // "done", or the reason.
  private static List<String> atOnce(Callable<?>... calls) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var ends = new ArrayList<Future<String>>();
      for (Callable<?> call : calls) {
        ends.add(
            threads.submit(() ->
                catchThrowable(call::call) instanceof StatusRuntimeException refusal
                    ? Refused.of(refusal).reason()
                    : "done"));
      }
      var ended = new ArrayList<String>();
      for (Future<String> end : ends) {
        ended.add(end.get());
      }
      return ended;
    }
  }
}
