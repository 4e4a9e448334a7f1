package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.Edge.header;
import static dev.undercroft.server.edge.EdgeFixture.await;
import static dev.undercroft.server.edge.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.server.edge.EdgeFixture.Change;
import io.grpc.Status;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An Envoy whose heap is fuller than it should be: here it always is.
class OverloadIT {
  private static final double ANY = 0.000_1;

  @TempDir Path folder;

  @Test
  void at_first_it_gives_memory_back_and_ends_connections() throws Exception {
    var change = Change.of(Map.of(Figure.HEAP_SHRINKS, ANY, Figure.HEAP_ENDS_KEEPALIVE, ANY));
    try (var fixture = EdgeFixture.start(folder, change)) {
      await(() -> active(fixture, "shrink_heap") && active(fixture, "disable_http_keepalive"));

      var answer = fixture.edge().get("/api/enemies");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(header(answer, "connection")).isEqualTo("close");
      assertThat(active(fixture, "stop_accepting_requests")).isFalse();
    }
  }

  @Test
  void then_it_refuses_calls_with_the_reason() throws Exception {
    try (var fixture = EdgeFixture.start(folder, Change.of(Map.of(Figure.HEAP_REFUSES, ANY)))) {
      await(() -> active(fixture, "stop_accepting_requests"));

      assertRefused(fixture.edge().get("/api/enemies"), 503, 14, "SERVER_UNREACHABLE");
      assertRefused(fixture.edge()::content, Status.Code.UNAVAILABLE, "SERVER_UNREACHABLE");
    }
  }

  private static boolean active(EdgeFixture fixture, String action) throws Exception {
    return fixture.counted("overload.envoy.overload_actions." + action + ".active") == 1;
  }
}
