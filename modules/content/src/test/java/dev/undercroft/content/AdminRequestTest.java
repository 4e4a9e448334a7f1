package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.ACTIVATION;
import static dev.undercroft.database.gen.content.Tables.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.release.v1.PublishOutcome;
import dev.undercroft.proto.release.v1.PublishSeedsRequest;
import dev.undercroft.testkit.Refused;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Requests that come more than once, as their keys tell.
class AdminRequestTest extends OnAdminDesk {
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
}
