package dev.undercroft.rpc;

import static dev.undercroft.rpc.TestCatalog.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import io.grpc.protobuf.StatusProto;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class ErrorReplyTest {
  private static final InvalidRequest HUGE =
      new InvalidRequest(
          Collections.nCopies(
              10_000,
              FieldViolation.newBuilder()
                  .setField("é".repeat(1_000))
                  .setDescription("ö".repeat(1_000))
                  .build()));

  @Test
  void details_stay_within_their_limit_and_keep_the_first_faults() {
    var reply = ErrorReply.of(HUGE);

    var full = StatusProto.fromStatusAndTrailers(reply.status(), reply.trailers());
    assertThat(full.getSerializedSize()).isLessThanOrEqualTo(Limits.ERROR_DETAIL_BYTES);
  }

  @Test
  void a_client_with_grpcs_default_limits_can_read_the_worst_of_them() throws Exception {
    try (var server =
        TestServer.answering(_ -> {
          throw HUGE;
        })) {
      var failure = Failure.of(() -> server.catalog().getEnemy(request("goblin")));

      assertThat(failure.reason()).isEqualTo("undercroft/REQUEST_INVALID");
      assertThat(failure.detail(BadRequest.class).orElseThrow().getFieldViolationsCount())
          .isPositive();
    }
  }

  @Test
  void a_long_sentence_is_cut_between_characters() {
    for (var filler : new String[] {"a", "aa"}) {
      var reply = ErrorReply.of(new GameException(Reason.INTERNAL, filler + "🐉".repeat(200)));

      var sentence = reply.status().getDescription();
      assertThat(sentence).hasSizeLessThanOrEqualTo(Limits.ERROR_MESSAGE_CHARS).endsWith("🐉…");
    }
  }
}
