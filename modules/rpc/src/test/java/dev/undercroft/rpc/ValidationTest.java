package dev.undercroft.rpc;

import static dev.undercroft.rpc.TestCatalog.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import dev.undercroft.proto.content.v1.GetEnemyRequest;
import io.grpc.Status.Code;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ValidationTest {
  private final AtomicInteger handled = new AtomicInteger();

  @Test
  void a_request_that_breaks_its_rules_names_every_field_and_never_reaches_the_handler()
      throws Exception {
    try (var server = counting()) {
      var wrong = GetEnemyRequest.newBuilder().setKnownRelease(-1).build();

      var failure = Failure.of(() -> server.catalog().getEnemy(wrong));

      assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
      assertThat(failure.reason()).isEqualTo("undercroft/REQUEST_INVALID");
      assertThat(failure.detail(BadRequest.class).orElseThrow().getFieldViolationsList())
          .extracting(FieldViolation::getField)
          .containsExactly("id", "known_release");
      assertThat(failure.message()).startsWith("id: ").endsWith("(and 1 more)");
      assertThat(handled).hasValue(0);
    }
  }

  @Test
  void an_empty_request_is_refused_where_something_must_be_in_it() throws Exception {
    try (var server = counting()) {
      var failure = Failure.of(() -> server.catalog().getEnemy(request("")));

      assertThat(failure.reason()).isEqualTo("undercroft/REQUEST_INVALID");
      assertThat(handled).hasValue(0);
    }
  }

  @Test
  void a_request_that_keeps_its_rules_reaches_the_handler() throws Exception {
    try (var server = counting()) {
      assertThat(server.catalog().getEnemy(request("goblin")).getEnemy().getName())
          .isEqualTo("goblin");
      assertThat(handled).hasValue(1);
    }
  }

  private TestServer counting() {
    return TestServer.answering(request -> {
      handled.incrementAndGet();
      return TestCatalog.named(request.getId());
    });
  }
}
