package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.Edge.header;
import static dev.undercroft.server.edge.EdgeFixture.await;
import static dev.undercroft.server.edge.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.server.edge.EdgeFixture.Change;
import io.grpc.Status;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Too many at once: of calls, of connections, of calls that wait for the server. Every test comes
/// from addresses of its own, since the burst of one is never given back here.
class CrowdIT {
  private static final String LIST = "undercroft.content.v1.CatalogService/ListEnemies";
  private static final int BURST = 5;
  private static final int CONNECTIONS = 12;
  private static final int REQUESTS = 3;

  private static EdgeFixture fixture;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    fixture =
        EdgeFixture.start(
            folder,
            Change.of(
                Map.of(
                    Figure.CALLER_BURST, BURST,
                    Figure.CALLER_CALLS, 1,
                    Figure.CALLER_INTERVAL, "3600s",
                    Figure.CONNECTIONS, CONNECTIONS,
                    Figure.UPSTREAM_REQUESTS, REQUESTS)));
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @Test
  void a_burst_of_one_address_is_refused_and_nobody_else_notices() throws Exception {
    try (var eager = fixture.edge().from("127.0.0.2");
        var other = fixture.edge().from("127.0.0.3")) {
      for (int call = 0; call < BURST; call++) {
        assertThat(eager.get("/api/enemies").statusCode()).isEqualTo(200);
      }

      var refused = eager.get("/api/enemies", "origin", "http://localhost:5173");

      assertRefused(refused, 429, 8, "SERVER_BUSY");
      assertThat(header(refused, "retry-after")).isEqualTo("1");
      assertThat(header(refused, "access-control-allow-origin")).isEqualTo("http://localhost:5173");
      assertRefused(eager::content, Status.Code.RESOURCE_EXHAUSTED, "SERVER_BUSY");
      assertRefused(
          GrpcWeb.call(eager, LIST, new byte[0]), Status.Code.RESOURCE_EXHAUSTED, "SERVER_BUSY");
      assertThat(other.get("/api/enemies").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void an_address_that_is_made_up_does_not_help() throws Exception {
    try (var eager = fixture.edge().from("127.0.0.4")) {
      for (int call = 0; call < BURST; call++) {
        eager.get("/api/enemies", "x-forwarded-for", "10.0.0." + call);
      }

      var refused = eager.get("/api/enemies", "x-forwarded-for", "10.0.0.99");

      assertRefused(refused, 429, 8, "SERVER_BUSY");
    }
  }

  @Test
  void a_connection_above_the_limit_is_closed_at_once() throws Exception {
    var open = new ArrayList<Wire>();
    try {
      while (open.size() < CONNECTIONS) {
        open.add(Wire.from("127.0.0.5", fixture.edge().url()));
      }
      try (var another = Wire.from("127.0.0.5", fixture.edge().url())) {
        assertThat(another.readToEnd()).isEmpty();
      }
    } finally {
      for (var wire : open) {
        wire.close();
      }
    }

    try (var later = fixture.edge().from("127.0.0.6")) {
      await(() -> isAnswered(later));
    }
  }

  @Test
  void calls_that_the_server_can_not_take_are_refused_instead_of_piling_up() throws Exception {
    try (var patient = fixture.edge().from("127.0.0.7");
        var other = fixture.edge().from("127.0.0.8")) {
      var waiting = new ArrayList<CompletableFuture<HttpResponse<byte[]>>>();
      while (waiting.size() < REQUESTS) {
        waiting.add(patient.ask("/api/never"));
      }
      await(() -> fixture.server().calls().waiting() == REQUESTS);

      assertRefused(other.get("/api/enemies"), 503, 14, "SERVER_UNREACHABLE");
      assertRefused(other::content, Status.Code.UNAVAILABLE, "SERVER_UNREACHABLE");

      fixture.server().calls().answerAll();
      for (var each : waiting) {
        assertThat(each.get().statusCode()).isEqualTo(200);
      }
      assertThat(other.get("/api/enemies").statusCode()).isEqualTo(200);
    }
  }

  private static boolean isAnswered(Edge edge) {
    try {
      return edge.get("/api/enemies").statusCode() == 200;
    } catch (Exception e) {
      return false;
    }
  }
}
