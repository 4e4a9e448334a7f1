package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.ACTIVATION;
import static dev.undercroft.database.gen.content.Tables.AUDIT;
import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static dev.undercroft.database.gen.content.Tables.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jooq.impl.DSL.selectOne;

import com.google.protobuf.Any;
import dev.undercroft.content.policy.Published;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.release.v1.ListReleaseAuditRequest;
import dev.undercroft.proto.release.v1.PlanSeedsRequest;
import dev.undercroft.proto.release.v1.PublishOutcome;
import dev.undercroft.proto.release.v1.PublishProgress;
import dev.undercroft.proto.release.v1.PublishSeedsRequest;
import dev.undercroft.proto.release.v1.PublishStep;
import dev.undercroft.proto.release.v1.ReleaseAction;
import dev.undercroft.proto.release.v1.ReleaseAdminServiceGrpc.ReleaseAdminServiceBlockingStub;
import dev.undercroft.proto.release.v1.ReleaseAuditEntry;
import dev.undercroft.proto.release.v1.ReleaseChange;
import dev.undercroft.proto.release.v1.ReleaseMove;
import dev.undercroft.proto.release.v1.SeedPlan;
import dev.undercroft.testkit.Refused;
import io.grpc.Context;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Release 1 was published by the command line.
class ReleaseAdminServiceTest extends OnContentLab {
  private static final String WAITS = "wait_event_type = 'Lock' and datname = current_database()";

  private AdminDesk desk;
  private PlayerId mara;
  private ReleaseAdminServiceBlockingStub admin;

  @BeforeEach
  void publish() {
    lab.publish(ContentLab.seeds());
    desk = new AdminDesk(lab);
    mara = desk.newPlayer();
    admin = desk.as(mara);
  }

  @AfterEach
  void leave() {
    desk.close();
  }

  @Test
  void a_plan_tells_what_would_change_and_writes_nothing() {
    SeedPlan plan = plan(AdminDesk.goblin(1, 42));

    assertThat(plan.getBase().getNumber()).isOne();
    assertThat(plan.getChanged()).isTrue();
    assertThat(plan.getFaultsList()).isEmpty();
    assertThat(plan.getKindsList()).containsExactly("enemies");
    assertThat(plan.getDiff().getRecords(0).getFields(0).getAfter().getNumberValue()).isEqualTo(42);
    assertThat(plan.getDiff().getImpactList()).isNotEmpty();
    assertThat(plan.getBumps(0).getNeeded()).isEqualTo("1.0.1");
    assertThat(plan.getBumps(0).getReasonsList()).containsExactly("goblin.hp has another value");
    assertThat(lab.database.jooq().fetchCount(RELEASE)).isOne();
  }

  @Test
  void a_plan_tells_a_version_that_will_not_do_with_its_line() {
    SeedPlan plan = plan(AdminDesk.goblin(1, 42).setFiles(0, AdminDesk.goblinFile(42, "1.0.0")));

    assertThat(plan.getFaultsList()).extracting(fault -> fault.getLine()).containsExactly(2);
    assertThat(plan.getFaults(0).getMessage()).contains("Set it to 1.0.1 or higher");
    assertThat(plan.getBumps(0).getEnough()).isFalse();
  }

  @Test
  void a_publish_tells_its_steps_and_keeps_what_was_not_sent() {
    List<PublishProgress> heard = AdminDesk.publish(admin, AdminDesk.goblin(1, 42).build());

    assertThat(heard.stream().map(PublishProgress::getStep).limit(heard.size() - 1))
        .containsExactly(
            PublishStep.PUBLISH_STEP_TABLES_WRITTEN,
            PublishStep.PUBLISH_STEP_RELEASE_STORED,
            PublishStep.PUBLISH_STEP_ACTIVATED,
            PublishStep.PUBLISH_STEP_COMMITTED,
            PublishStep.PUBLISH_STEP_CACHED,
            PublishStep.PUBLISH_STEP_CONFIRMED);
    PublishOutcome outcome = heard.getLast().getOutcome();
    assertThat(outcome.getRelease().getNumber()).isEqualTo(2);
    assertThat(outcome.getActivation()).isEqualTo(2);
    assertThat(outcome.getChanged()).isTrue();
    assertThat(outcome.hasActivatedAt()).isTrue();
    assertThat(lab.load(2)).isEqualTo(ContentLab.seedsWithGoblinHp(42).content());
    assertThat(published(2).seeds().headers())
        .containsExactlyInAnyOrderElementsOf(
            ContentLab.raised(ContentLab.seeds(), "enemies", "1.0.42").headers());
    assertThat(published(2).shapes()).isEqualTo(published(1).shapes());
  }

  private Published published(int release) {
    return ReleaseStore.published(lab.database.jooq(), new ReleaseNumber(release));
  }

  @Test
  void seeds_that_are_refused_write_nothing_and_leave_their_key_free() {
    PublishSeedsRequest small =
        AdminDesk.goblin(1, 42).setFiles(0, AdminDesk.goblinFile(42, "1.0.0")).build();

    Refused version = Refused.of(() -> AdminDesk.publish(admin, small));
    Refused faulty =
        Refused.of(() ->
            AdminDesk.publish(
                admin, small.toBuilder().setFiles(0, AdminDesk.goblinFile(-1, "2.0.0")).build()));

    assertThat(version.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(version.reason()).isEqualTo("SEEDS_REFUSED");
    assertThat(version.message()).startsWith("enemies.json:2: The version is 1.0.0");
    assertThat(faulty.reason()).isEqualTo("SEEDS_REFUSED");
    assertThat(faulty.message()).contains("hp is -1");
    assertThat(lab.database.jooq().fetchCount(RELEASE)).isOne();
    var mended = small.toBuilder().setFiles(0, AdminDesk.goblinFile(42, "1.0.1")).build();
    assertThat(AdminDesk.published(admin, mended).getRelease().getNumber()).isEqualTo(2);
  }

  @Test
  void a_publish_from_a_stale_base_is_told_what_became_of_it() throws Exception {
    AdminDesk.publish(admin, AdminDesk.goblin(1, 42).build());

    StatusRuntimeException refused =
        catchThrowableOfType(
            StatusRuntimeException.class,
            () -> AdminDesk.publish(admin, AdminDesk.goblin(1, 43).build()));

    assertThat(Refused.of(refused).reason()).isEqualTo("RELEASE_CHANGED");
    assertThat(Refused.of(refused).code()).isEqualTo(Code.ABORTED);
    ReleaseChange change = change(refused);
    assertThat(change.getActive()).isEqualTo(2);
    assertThat(change.getRecordsList()).containsExactly("enemies/goblin");
    assertThat(change.getRecordCount()).isOne();
    assertThat(change.getSinceList())
        .singleElement()
        .returns("goblins get 42", ReleaseMove::getReason)
        .returns("name of " + mara, ReleaseMove::getAuthor)
        .returns(2, ReleaseMove::getRelease);
  }

  @Test
  void however_much_happened_since_it_fits_into_an_error() throws Exception {
    AdminDesk.publish(admin, AdminDesk.goblin(1, 42).build());
    var wordy = new Publication("☠".repeat(100), "☠".repeat(500));
    for (int move = 0; move < 12; move++) {
      lab.rollback().to(new ReleaseNumber(1 + move % 2), wordy, ContentLab.QUIET);
    }

    StatusRuntimeException refused =
        catchThrowableOfType(
            StatusRuntimeException.class,
            () -> AdminDesk.publish(admin, AdminDesk.goblin(0, 43).build()));

    ReleaseChange change = change(refused);
    assertThat(change.getSerializedSize()).isLessThan(Limits.ERROR_DETAIL_BYTES - 512);
    assertThat(change.getSinceCount()).isPositive();
    assertThat(change.getRecordsCount()).isPositive();
    assertThat(change.getRecordCount()).as("since nothing at all").isGreaterThan(300);
  }

  private static ReleaseChange change(StatusRuntimeException refused) throws Exception {
    for (Any detail : StatusProto.fromThrowable(refused).getDetailsList()) {
      if (detail.is(ReleaseChange.class)) {
        return detail.unpack(ReleaseChange.class);
      }
    }
    throw new AssertionError(refused);
  }

  @Test
  void of_two_at_once_on_one_base_one_publishes_and_the_other_hears_of_it() throws Exception {
    var ways = List.of(AdminDesk.goblin(1, 42).build(), AdminDesk.goblin(1, 43).build());
    var calls = new ArrayList<Callable<String>>();
    for (PublishSeedsRequest way : ways) {
      calls.add(() -> {
        try {
          return "release " + AdminDesk.published(admin, way).getRelease().getNumber();
        } catch (StatusRuntimeException e) {
          return Refused.of(e).reason();
        }
      });
    }

    var ends = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var end : threads.invokeAll(calls)) {
        ends.add(end.get());
      }
    }

    assertThat(ends).containsExactlyInAnyOrder("release 2", "RELEASE_CHANGED");
    assertThat(lab.database.jooq().fetchCount(ACTIVATION)).isEqualTo(2);
  }

  @Test
  void the_same_request_again_answers_the_same_and_does_nothing() {
    PublishSeedsRequest publish = AdminDesk.goblin(1, 42).build();
    PublishOutcome outcome = AdminDesk.published(admin, publish);
    var back = AdminDesk.back(2, 1).build();
    PublishOutcome backOutcome = AdminDesk.rolledBack(admin, back);

    assertThat(AdminDesk.published(admin, publish)).isEqualTo(outcome);
    assertThat(AdminDesk.rolledBack(admin, back)).isEqualTo(backOutcome);
    assertThat(lab.database.jooq().fetchCount(ACTIVATION)).isEqualTo(3);
    assertThat(audit()).hasSize(3);
  }

  @Test
  void the_same_request_many_times_at_once_publishes_once() throws Exception {
    PublishSeedsRequest publish = AdminDesk.goblin(1, 42).build();
    var calls =
        Collections.nCopies(
            4, (Callable<PublishOutcome>) () -> AdminDesk.published(admin, publish));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var end : threads.invokeAll(calls)) {
        assertThat(end.get().getActivation()).isEqualTo(2);
      }
    }
    assertThat(lab.database.jooq().fetchCount(ACTIVATION)).isEqualTo(2);
  }

  @Test
  void another_request_with_a_key_that_was_used_is_refused_and_another_admins_is_not() {
    PublishSeedsRequest publish = AdminDesk.goblin(1, 42).build();
    AdminDesk.publish(admin, publish);
    var back = AdminDesk.back(2, 1).setIdempotencyKey(publish.getIdempotencyKey()).build();

    assertThat(Refused.of(() -> AdminDesk.rolledBack(admin, back)))
        .returns("IDEMPOTENCY_KEY_REUSED", Refused::reason)
        .returns(List.of("idempotency_key"), Refused::fields);
    assertThat(AdminDesk.rolledBack(desk.as(desk.newPlayer()), back).getChanged()).isTrue();
  }

  @Test
  void a_key_counts_for_a_day_and_is_removed_by_the_next_write() {
    PublishSeedsRequest publish = AdminDesk.goblin(1, 42).build();
    AdminDesk.publish(admin, publish);
    lab.database
        .jooq()
        .update(REQUEST)
        .set(REQUEST.AT, OffsetDateTime.now().minusDays(1).minusMinutes(1))
        .execute();

    assertThat(Refused.of(() -> AdminDesk.publish(admin, publish)).reason())
        .isEqualTo("RELEASE_CHANGED");
    AdminDesk.publish(admin, publish.toBuilder().setBase(2).build());
    assertThat(lab.database.jooq().fetchCount(REQUEST)).isOne();
  }

  @Test
  void a_publish_whose_client_left_is_committed_all_the_same() throws Exception {
    PublishSeedsRequest publish = AdminDesk.goblin(1, 42).build();
    assertCommittedThough(publish, context -> context.cancel(null));

    assertThat(AdminDesk.published(admin, publish).getActivation()).isEqualTo(2);
  }

  @Test
  void a_node_that_stops_ends_the_call_and_lets_the_publish_commit() throws Exception {
    PublishSeedsRequest publish = AdminDesk.goblin(1, 42).build();
    assertCommittedThough(
        publish,
        _ -> {
          desk.rpc.endStreams();
          desk.stop();
        });

    assertThat(Refused.of(() -> AdminDesk.publish(admin, publish)).reason())
        .isEqualTo("SERVER_DRAINING");
  }

  @Test
  void a_database_that_is_lost_on_the_way_is_said_and_the_same_key_tries_again() throws Exception {
    PublishSeedsRequest publish = AdminDesk.goblin(1, 42).build();

    StatusRuntimeException lost =
        whileItWaits(
            publish,
            _ ->
                lab.database
                    .jooq()
                    .fetch(
                        "select pg_terminate_backend(pid) from pg_stat_activity where " + WAITS));

    assertThat(Refused.of(lost).reason()).isEqualTo("OUTCOME_UNKNOWN");
    assertThat(AdminDesk.published(admin, publish).getActivation()).isEqualTo(2);
  }

  /// What happens to a call that waits for another publisher's turn.
  private interface Blow {
    void fall(Context.CancellableContext call);
  }

  private void assertCommittedThough(PublishSeedsRequest publish, Blow blow) throws Exception {
    whileItWaits(publish, blow);

    ContentLab.await(() -> lab.database.jooq().fetchCount(RELEASE) == 2);
    assertThat(audit()).hasSize(2);
  }

  private StatusRuntimeException whileItWaits(PublishSeedsRequest publish, Blow blow)
      throws Exception {
    var locked = new CountDownLatch(1);
    var over = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var context = Context.current().withCancellation()) {
      threads.submit(() ->
          lab.database
              .jooq()
              .transaction(other -> {
                BeaconRow.lock(other.dsl(), Limits.PUBLISH_TURN);
                locked.countDown();
                over.await();
              }));
      locked.await();
      var call = threads.submit(context.wrap(() -> AdminDesk.publish(admin, publish)));
      ContentLab.await(() -> waitingForTheTurn() == 1);

      var blows = threads.submit(() -> blow.fall(context));
      var end = catchThrowableOfType(ExecutionException.class, call::get);
      over.countDown();

      blows.get();
      return (StatusRuntimeException) end.getCause();
    }
  }

  private int waitingForTheTurn() {
    return lab.database.jooq().fetchCount(selectOne().from("pg_stat_activity").where(WAITS));
  }

  @Test
  void there_is_no_way_back_to_a_release_that_does_not_exist() {
    assertThat(Refused.of(() -> AdminDesk.rolledBack(admin, AdminDesk.back(1, 7).build())))
        .returns(Code.NOT_FOUND, Refused::code)
        .returns("RELEASE_NOT_FOUND", Refused::reason)
        .returns(List.of("number"), Refused::fields);
    assertThat(audit()).hasSize(1);
  }

  @Test
  void a_rollback_to_what_is_active_changes_nothing_and_is_no_entry() {
    PublishOutcome outcome = AdminDesk.rolledBack(admin, AdminDesk.back(1, 1).build());

    assertThat(outcome.getChanged()).isFalse();
    assertThat(outcome.getActivation()).isOne();
    assertThat(audit()).hasSize(1);
  }

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

  private List<ReleaseAuditEntry> audit() {
    var entries = new ArrayList<ReleaseAuditEntry>();
    String cursor = "";
    do {
      var page =
          admin.listReleaseAudit(
              ListReleaseAuditRequest.newBuilder().setPageSize(1).setCursor(cursor).build());
      entries.addAll(page.getEntriesList());
      cursor = page.getNextCursor();
    } while (!cursor.isEmpty());
    return entries;
  }

  private void audit(int size, String cursor) {
    admin.listReleaseAudit(
        ListReleaseAuditRequest.newBuilder().setPageSize(size).setCursor(cursor).build());
  }

  @Test
  void nobody_but_an_admin_with_a_session_may_do_any_of_it() {
    assertThat(reasons(AdminDesk.SERVICE)).containsOnly("ROLE_MISSING");
    assertThat(reasons(mara + "/" + Role.PLAYER)).containsOnly("ROLE_MISSING");
    assertThat(reasons(mara + "/" + Role.TESTER)).containsOnly("ROLE_MISSING");
    assertThat(reasons("wrong")).containsOnly("TOKEN_INVALID");
    assertThat(lab.database.jooq().fetchCount(ACTIVATION)).isOne();
  }

  private List<String> reasons(String token) {
    var stub = desk.showing(token);
    return List.of(
        Refused.of(() -> stub.planSeeds(request(AdminDesk.goblin(1, 42)))).reason(),
        Refused.of(() -> AdminDesk.publish(stub, AdminDesk.goblin(1, 42).build())).reason(),
        Refused.of(() -> AdminDesk.rolledBack(stub, AdminDesk.back(1, 1).build())).reason(),
        Refused.of(() -> stub.listReleaseAudit(ListReleaseAuditRequest.getDefaultInstance()))
            .reason());
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

  @Test
  void a_reason_without_a_word_is_refused() {
    var blank = AdminDesk.goblin(1, 42);

    for (String reason : List.of("", " \t", "a\0b")) {
      assertThat(
              Refused.of(() -> AdminDesk.publish(admin, blank.setReason(reason).build())).fields())
          .as(reason)
          .containsExactly("reason");
    }
  }

  private SeedPlan plan(PublishSeedsRequest.Builder publish) {
    return admin.planSeeds(request(publish)).getPlan();
  }

  private static PlanSeedsRequest request(PublishSeedsRequest.Builder publish) {
    return PlanSeedsRequest.newBuilder().addAllFiles(publish.getFilesList()).build();
  }
}
