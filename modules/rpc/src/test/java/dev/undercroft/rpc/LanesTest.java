package dev.undercroft.rpc;

import static dev.undercroft.rpc.TestCatalog.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.rpc.RetryInfo;
import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.GetEnemyResponse;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanesTest {
  @Test
  void a_handler_that_reads_memory_runs_on_the_event_loop() throws Exception {
    assertThat(threadOf(Lane.MEMORY)).startsWith("grpc-default-worker-ELG").endsWith("false");
  }

  @Test
  void a_handler_that_may_block_runs_on_a_virtual_thread() throws Exception {
    assertThat(threadOf(Lane.BLOCKING)).startsWith("rpc-").endsWith("true");
  }

  @Test
  void what_finds_the_queue_full_is_turned_away_at_once_and_the_others_get_their_turn()
      throws Exception {
    var release = new CountDownLatch(1);
    var catalog =
        new TestCatalog(_ -> {
          Waiting.until(release);
          return TestCatalog.named("Goblin");
        });
    var bounds = new CallBounds(Limits.UNARY_DEADLINE, Limits.REQUEST_BYTES, 1, 1, 1, 1);
    try (var server = new TestServer(List.of(RpcService.blocking(catalog)), bounds)) {
      var stub = CatalogServiceGrpc.newFutureStub(server.channel());
      List<ListenableFuture<GetEnemyResponse>> calls =
          Stream.of("goblin", "rat", "bat").map(id -> stub.getEnemy(request(id))).toList();

      Waiting.until(() -> calls.stream().anyMatch(Future::isDone));
      var refused = calls.stream().filter(Future::isDone).findFirst().orElseThrow();
      var failure = Failure.of(causeOf(refused));
      assertThat(failure.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
      assertThat(failure.reason()).isEqualTo("undercroft/SERVER_BUSY");
      assertThat(failure.detail(RetryInfo.class).orElseThrow().getRetryDelay().getNanos())
          .isEqualTo(Limits.BUSY_RETRY.toNanos());

      release.countDown();
      for (var call : calls) {
        if (call != refused) {
          assertThat(call.get().getEnemy().getName()).isEqualTo("Goblin");
        }
      }
    }
  }

  @Test
  void a_call_whose_deadline_passes_in_the_queue_never_reaches_its_handler() throws Exception {
    var release = new CountDownLatch(1);
    var handled = new AtomicInteger();
    var catalog =
        new TestCatalog(_ -> {
          handled.incrementAndGet();
          Waiting.until(release);
          return TestCatalog.named("Goblin");
        });
    var bounds = new CallBounds(Duration.ofMillis(200), Limits.REQUEST_BYTES, 1, 1, 1, 1);
    try (var server = new TestServer(List.of(RpcService.blocking(catalog)), bounds)) {
      var stub = CatalogServiceGrpc.newFutureStub(server.channel());
      for (var call : List.of(stub.getEnemy(request("rat")), stub.getEnemy(request("bat")))) {
        assertThat(Failure.of(causeOf(call)).code()).isEqualTo(Code.DEADLINE_EXCEEDED);
      }

      release.countDown();
      // Once the first handler has let go of its place, which it does after its client left.
      Waiting.until(() -> answers(server));

      assertThat(handled).hasValue(2);
    }
  }

  private static boolean answers(TestServer server) {
    try {
      return server.catalog().getEnemy(request("goblin")).hasEnemy();
    } catch (StatusRuntimeException busy) {
      return false;
    }
  }

  private static Throwable causeOf(Future<?> failed) throws InterruptedException {
    try {
      throw new AssertionError("answered " + failed.get());
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }

  private static String threadOf(Lane lane) throws Exception {
    var catalog =
        new TestCatalog(_ -> {
          var thread = Thread.currentThread();
          return TestCatalog.named(thread.getName() + " virtual " + thread.isVirtual());
        });
    var service = new RpcService(catalog.bindService(), lane);
    try (var server = new TestServer(List.of(service), CallBounds.ofLimits())) {
      return server.catalog().getEnemy(request("goblin")).getEnemy().getName();
    }
  }
}
