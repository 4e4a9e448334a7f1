package dev.undercroft.rpc;

import static dev.undercroft.rpc.TestCatalog.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.RetryInfo;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc.CatalogServiceImplBase;
import dev.undercroft.proto.content.v1.GetEnemyRequest;
import dev.undercroft.proto.content.v1.GetEnemyResponse;
import dev.undercroft.proto.content.v1.ListEnemiesRequest;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorsTest {
  @ParameterizedTest
  @EnumSource(Reason.class)
  void a_refusal_arrives_with_its_status_reason_and_sentence(Reason reason) throws Exception {
    var failure = thrown(new GameException(reason, "there is no enemy goblim"));

    assertThat(failure.code()).isEqualTo(StatusCodes.of(reason));
    assertThat(failure.reason()).isEqualTo("undercroft/" + reason);
    assertThat(failure.message()).isEqualTo("there is no enemy goblim");
    assertThat(failure.status().getMessage()).isEqualTo("there is no enemy goblim");
  }

  @Test
  void a_refusal_names_the_field_and_when_to_try_again() throws Exception {
    var failure =
        thrown(
            new GameException(Reason.REQUEST_INVALID, "slot must be 0..2, was 3")
                .at("slot")
                .retryAfter(Duration.ofMillis(1500)));

    var field = failure.detail(BadRequest.class).orElseThrow().getFieldViolations(0);
    assertThat(field.getField()).isEqualTo("slot");
    assertThat(field.getDescription()).isEqualTo("slot must be 0..2, was 3");
    var delay = failure.detail(RetryInfo.class).orElseThrow().getRetryDelay();
    assertThat(delay.getSeconds()).isEqualTo(1);
    assertThat(delay.getNanos()).isEqualTo(500_000_000);
  }

  @Test
  void a_refusal_inside_another_exception_is_still_a_refusal() throws Exception {
    var refusal = new GameException(Reason.RECORD_NOT_FOUND, "there is no enemy goblim");

    assertThat(thrown(new CompletionException(refusal)).reason())
        .isEqualTo("undercroft/RECORD_NOT_FOUND");
  }

  @Test
  void an_unexpected_exception_says_nothing_but_internal_and_the_request_id() throws Exception {
    var failure = thrown(new IllegalStateException("password is hunter2"));

    assertThat(failure.code()).isEqualTo(Code.INTERNAL);
    assertThat(failure.reason()).isEqualTo("undercroft/INTERNAL");
    assertThat(failure.message())
        .isEqualTo("internal error, request " + failure.trailers().get(RequestId.HEADER));
    assertThat(failure.status().toString() + failure.trailers()).doesNotContain("hunter2");
  }

  @Test
  void an_error_of_the_virtual_machine_is_answered_too() throws Exception {
    assertThat(thrown(new StackOverflowError("deep")).reason()).isEqualTo("undercroft/INTERNAL");
  }

  @Test
  void a_bare_status_gets_the_reason_that_fits() throws Exception {
    var failure = thrown(Status.NOT_FOUND.withDescription("no such thing").asRuntimeException());

    assertThat(failure.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(failure.reason()).isEqualTo("undercroft/RECORD_NOT_FOUND");
    assertThat(failure.message()).isEqualTo("no such thing");
  }

  @Test
  void a_bare_status_that_tells_a_client_nothing_is_internal() throws Exception {
    var failure = thrown(Status.DATA_LOSS.withDescription("disk sda1").asRuntimeException());

    assertThat(failure.reason()).isEqualTo("undercroft/INTERNAL");
    assertThat(failure.message()).doesNotContain("sda1");
  }

  @Test
  void a_status_with_details_of_ours_passes_unchanged() throws Exception {
    var reply = ErrorReply.of(Reason.KIND_NOT_FOUND, "there is no kind monsters");

    var failure = thrown(new StatusRuntimeException(reply.status(), reply.trailers()));

    assertThat(failure.reason()).isEqualTo("undercroft/KIND_NOT_FOUND");
    assertThat(failure.message()).isEqualTo("there is no kind monsters");
  }

  @Test
  void trailers_that_contradict_their_status_are_our_fault() throws Exception {
    var reply = ErrorReply.of(Reason.KIND_NOT_FOUND, "there is no kind monsters");

    var failure = thrown(new StatusRuntimeException(Status.ABORTED, reply.trailers()));

    assertThat(failure.reason()).isEqualTo("undercroft/INTERNAL");
  }

  @Test
  void a_refusal_passed_to_on_error_is_the_same_as_a_thrown_one() throws Exception {
    var catalog =
        new CatalogServiceImplBase() {
          @Override
          public void getEnemy(GetEnemyRequest request, StreamObserver<GetEnemyResponse> reply) {
            reply.onError(new GameException(Reason.RECORD_NOT_FOUND, "there is no enemy goblim"));
          }
        };
    try (var server = TestServer.of(catalog)) {
      var failure = Failure.of(() -> server.catalog().getEnemy(request("goblim")));

      assertThat(failure.reason()).isEqualTo("undercroft/RECORD_NOT_FOUND");
    }
  }

  @Test
  void an_exception_after_the_answer_does_not_change_it() throws Exception {
    var catalog =
        new CatalogServiceImplBase() {
          @Override
          public void getEnemy(GetEnemyRequest request, StreamObserver<GetEnemyResponse> reply) {
            Replies.send(reply, TestCatalog.named("Goblin"));
            throw new IllegalStateException("too late");
          }
        };
    try (var server = TestServer.of(catalog)) {
      assertThat(server.catalog().getEnemy(request("goblin")))
          .isEqualTo(TestCatalog.named("Goblin"));
    }
  }

  @Test
  void a_method_that_nobody_wrote_yet_is_unknown() throws Exception {
    try (var server = TestServer.answering(_ -> TestCatalog.named("Goblin"))) {
      var request = ListEnemiesRequest.getDefaultInstance();

      var failure = Failure.of(() -> server.catalog().listEnemies(request));

      assertThat(failure.code()).isEqualTo(Code.UNIMPLEMENTED);
      assertThat(failure.reason()).isEqualTo("undercroft/METHOD_UNKNOWN");
    }
  }

  private static Failure thrown(Throwable fault) throws Exception {
    try (var server = TestServer.answering(_ -> sneak(fault))) {
      return Failure.of(() -> server.catalog().getEnemy(request("goblim")));
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> GetEnemyResponse sneak(Throwable fault) throws T {
    throw (T) fault;
  }
}
