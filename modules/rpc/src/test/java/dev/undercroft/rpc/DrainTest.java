package dev.undercroft.rpc;

import static dev.undercroft.rpc.TestCatalog.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.GetEnemyResponse;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DrainTest {
  private final CountDownLatch handling = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  @Test
  void streams_end_with_a_reason_while_a_slow_call_gets_its_answer() throws Exception {
    try (var server = TestServer.answering(_ -> slow())) {
      server.health.set(true);
      var watch = new Watch(server.channel());
      watch.awaitStatus("SERVING");
      var call = CatalogServiceGrpc.newFutureStub(server.channel()).getEnemy(request("goblin"));
      Waiting.until(handling);

      var drained =
          CompletableFuture.supplyAsync(() -> server.server.drain(Duration.ofSeconds(30)));

      var failure = watch.awaitFailure();
      assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE);
      assertThat(failure.reason()).isEqualTo("undercroft/SERVER_DRAINING");
      assertThat(watch.statuses().getLast()).isEqualTo("NOT_SERVING");
      Waiting.until(() -> server.pipeline.openStreams() == 0);

      release.countDown();
      assertThat(call.get(30, TimeUnit.SECONDS).getEnemy().getName()).isEqualTo("Goblin");
      assertThat(drained.get(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void a_call_that_outlasts_the_limit_is_cut() throws Exception {
    try (var server = TestServer.answering(_ -> slow())) {
      var call = CatalogServiceGrpc.newFutureStub(server.channel()).getEnemy(request("goblin"));
      Waiting.until(handling);

      assertThat(server.server.drain(Duration.ofMillis(50))).isFalse();

      assertThat(call)
          .failsWithin(Duration.ofSeconds(30))
          .withThrowableOfType(ExecutionException.class)
          .extracting(e -> Failure.of(e.getCause()).code())
          .isEqualTo(Code.CANCELLED);
      release.countDown();
    }
  }

  @Test
  void nothing_new_is_taken() throws Exception {
    try (var server = TestServer.answering(_ -> TestCatalog.named("Goblin"))) {
      server.server.drain(Duration.ofSeconds(30));

      assertThat(Failure.of(() -> server.catalog().getEnemy(request("goblin"))).code())
          .isEqualTo(Code.UNAVAILABLE);
    }
  }

  @Test
  void a_stream_that_begins_while_the_server_stops_is_turned_away() throws Exception {
    try (var server = TestServer.answering(_ -> TestCatalog.named("Goblin"))) {
      server.pipeline.endStreams();

      var failure = new Watch(server.channel()).awaitFailure();

      assertThat(failure.reason()).isEqualTo("undercroft/SERVER_DRAINING");
    }
  }

  private GetEnemyResponse slow() {
    handling.countDown();
    Waiting.until(release);
    return TestCatalog.named("Goblin");
  }
}
