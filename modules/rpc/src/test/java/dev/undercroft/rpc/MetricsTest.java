package dev.undercroft.rpc;

import static dev.undercroft.rpc.TestCatalog.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import io.grpc.Context;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final String METHOD = "undercroft.content.v1.CatalogService/GetEnemy";

  @Test
  void every_call_is_counted_and_timed_by_method_and_status() throws Exception {
    try (var server =
        TestServer.answering(request -> {
          if (request.getId().equals("goblim")) {
            throw new GameException(Reason.RECORD_NOT_FOUND, "there is no enemy goblim");
          }
          return TestCatalog.named("Goblin");
        })) {
      server.catalog().getEnemy(request("goblin"));
      server.catalog().getEnemy(request("goblin"));
      Failure.of(() -> server.catalog().getEnemy(request("goblim")));
      Failure.of(() -> server.catalog().getEnemy(request("")));

      assertThat(count(server, METHOD, "OK")).isEqualTo(2);
      assertThat(count(server, METHOD, "NOT_FOUND")).isEqualTo(1);
      assertThat(count(server, METHOD, "INVALID_ARGUMENT")).isEqualTo(1);
      assertThat(
              server
                  .metrics
                  .get("undercroft.rpc")
                  .tag("status", "OK")
                  .timer()
                  .totalTime(TimeUnit.NANOSECONDS))
          .isPositive();
    }
  }

  @Test
  void a_call_under_way_shows_in_the_gauge_and_a_cancelled_one_is_counted() throws Exception {
    var handling = new CountDownLatch(1);
    var cancelled = new CountDownLatch(1);
    try (var server =
        TestServer.answering(_ -> {
          Context.current().addListener(_ -> cancelled.countDown(), Runnable::run);
          handling.countDown();
          Waiting.until(cancelled);
          return TestCatalog.named("Goblin");
        })) {
      var call = CatalogServiceGrpc.newFutureStub(server.channel()).getEnemy(request("goblin"));
      Waiting.until(handling);
      var gauge = server.metrics.get("undercroft.rpc.in.flight").tag("method", METHOD).gauge();

      assertThat(gauge.value()).isEqualTo(1);

      call.cancel(true);
      Waiting.until(() -> gauge.value() == 0);
      assertThat(count(server, METHOD, "CANCELLED")).isEqualTo(1);
    }
  }

  private static long count(TestServer server, String method, String status) {
    return server
        .metrics
        .get("undercroft.rpc")
        .tags("method", method, "status", status)
        .timer()
        .count();
  }
}
