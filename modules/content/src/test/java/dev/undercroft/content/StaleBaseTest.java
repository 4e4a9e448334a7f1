package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.ACTIVATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.release.v1.PublishSeedsRequest;
import dev.undercroft.proto.release.v1.ReleaseChange;
import dev.undercroft.proto.release.v1.ReleaseMove;
import dev.undercroft.testkit.Refused;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// Moves that were decided on a release which is not the active one any more.
class StaleBaseTest extends OnAdminDesk {
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

  @Test
  void of_two_at_once_on_one_base_one_publishes_and_the_other_hears_of_it() throws Exception {
    var calls = new ArrayList<Callable<String>>();
    for (int hp : new int[] {42, 43}) {
      PublishSeedsRequest publish = AdminDesk.goblin(1, hp).build();
      calls.add(() -> "release " + AdminDesk.published(admin, publish).getRelease().getNumber());
    }

    List<String> ends = AtOnce.ends(calls);

    assertThat(ends).containsExactlyInAnyOrder("release 2", "RELEASE_CHANGED");
    assertThat(lab.database.jooq().fetchCount(ACTIVATION)).isEqualTo(2);
  }

  private static ReleaseChange change(StatusRuntimeException refused) throws Exception {
    for (Any detail : StatusProto.fromThrowable(refused).getDetailsList()) {
      if (detail.is(ReleaseChange.class)) {
        return detail.unpack(ReleaseChange.class);
      }
    }
    throw new AssertionError(refused);
  }
}
