package dev.undercroft.drill.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import dev.undercroft.drill.client.Answer.Done;
import dev.undercroft.drill.client.Answer.Refused;
import dev.undercroft.drill.client.Answer.Unknown;
import dev.undercroft.proto.saves.v1.Save;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.protobuf.StatusProto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {
  private static Answer<String> answer(Code code, String reason) {
    var status =
        com.google.rpc.Status.newBuilder()
            .setCode(code.value())
            .addDetails(Any.pack(ErrorInfo.newBuilder().setReason(reason).build()))
            .addDetails(Any.pack(Save.newBuilder().setRevision(7).build()))
            .build();
    return Answer.of(() -> {
      throw StatusProto.toStatusRuntimeException(status);
    });
  }

  private static Answer<String> bare(Status status) {
    return Answer.of(() -> {
      throw status.asRuntimeException();
    });
  }

  @Test
  void what_was_answered_is_done() {
    assertThat(Answer.of(() -> "a")).isEqualTo(new Done<>("a"));
    assertThat(Answer.of(() -> "a").isAway()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ABORTED, SAVE_CHANGED, false",
    "UNAUTHENTICATED, TOKEN_INVALID, false",
    "NOT_FOUND, SAVE_NOT_FOUND, false",
    "UNAVAILABLE, DATABASE_UNAVAILABLE, true",
    "RESOURCE_EXHAUSTED, SERVER_BUSY, true"
  })
  void a_server_that_says_so_has_not_done_it(Code code, String reason, boolean away) {
    var answer = answer(code, reason);

    assertThat(answer).isInstanceOf(Refused.class);
    assertThat(answer.isRefused(reason)).isTrue();
    assertThat(answer.isAway()).isEqualTo(away);
  }

  @ParameterizedTest
  @CsvSource({
    "UNAVAILABLE, OUTCOME_UNKNOWN",
    "UNAVAILABLE, SERVER_DRAINING",
    "DEADLINE_EXCEEDED, DEADLINE_EXCEEDED",
    "INTERNAL, INTERNAL"
  })
  void after_any_other_failure_it_may_have_been_done(Code code, String reason) {
    assertThat(answer(code, reason)).isEqualTo(new Unknown<>(reason));
    assertThat(answer(code, reason).isAway()).isTrue();
  }

  @Test
  void a_connection_that_breaks_has_no_reason_and_says_nothing() {
    assertThat(bare(Status.UNAVAILABLE)).isEqualTo(new Unknown<>("UNAVAILABLE"));
    assertThat(bare(Status.CANCELLED)).isEqualTo(new Unknown<>("CANCELLED"));
  }

  @Test
  void a_refusal_carries_its_details() {
    var refused = (Refused<String>) answer(Code.ABORTED, "SAVE_CHANGED");

    assertThat(refused.detail(Save.class)).map(Save::getRevision).contains(7);
  }
}
