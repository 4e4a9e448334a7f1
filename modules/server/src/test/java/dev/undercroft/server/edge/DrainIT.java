package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.Edge.header;
import static dev.undercroft.server.edge.EdgeFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How Envoy is taken away without losing a call, as README.md of envoy says it.
class DrainIT {
  @TempDir Path folder;

  @Test
  void calls_under_way_end_well_and_new_ones_go_elsewhere() throws Exception {
    try (var fixture = EdgeFixture.start(folder)) {
      var edge = fixture.edge();
      var underWay = edge.ask("/api/never");
      await(() -> fixture.server().calls().waiting() == 1);

      assertThat(fixture.ask("POST", "/drain_listeners?graceful")).startsWith("OK");

      assertThat(header(edge.get("/api/enemies"), "connection")).isEqualTo("close");
      await(() -> isRefused(edge));
      fixture.server().calls().answerAll();
      assertThat(underWay.get().statusCode()).isEqualTo(200);
    }
  }

  private static boolean isRefused(Edge edge) throws Exception {
    try (var wire = Wire.to(edge.url())) {
      return false;
    } catch (ConnectException e) {
      return true;
    }
  }
}
