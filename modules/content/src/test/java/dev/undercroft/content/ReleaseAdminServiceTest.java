package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.ACTIVATION;
import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.content.policy.Published;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.release.v1.ListReleaseAuditRequest;
import dev.undercroft.proto.release.v1.PlanSeedsRequest;
import dev.undercroft.proto.release.v1.PublishOutcome;
import dev.undercroft.proto.release.v1.PublishProgress;
import dev.undercroft.proto.release.v1.PublishSeedsRequest;
import dev.undercroft.proto.release.v1.PublishStep;
import dev.undercroft.proto.release.v1.SeedPlan;
import dev.undercroft.testkit.Refused;
import io.grpc.Status.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Plans, publishes and rollbacks of one admin after the other.
class ReleaseAdminServiceTest extends OnAdminDesk {
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
  void a_reason_without_a_word_is_refused() {
    var blank = AdminDesk.goblin(1, 42);

    for (String reason : List.of("", " \t", "a\0b")) {
      assertThat(
              Refused.of(() -> AdminDesk.publish(admin, blank.setReason(reason).build())).fields())
          .as(reason)
          .containsExactly("reason");
    }
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

  private SeedPlan plan(PublishSeedsRequest.Builder publish) {
    return admin.planSeeds(request(publish)).getPlan();
  }

  private static PlanSeedsRequest request(PublishSeedsRequest.Builder publish) {
    return PlanSeedsRequest.newBuilder().addAllFiles(publish.getFilesList()).build();
  }
}
