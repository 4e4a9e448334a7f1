package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jooq.impl.DSL.selectOne;

import dev.undercroft.database.BeaconRow;
import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.release.v1.PublishSeedsRequest;
import dev.undercroft.testkit.Refused;
import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What strikes a publish while it waits for another publisher's turn.
class MoveThreadsTest extends OnAdminDesk {
  private static final String WAITS = "wait_event_type = 'Lock' and datname = current_database()";

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
}
