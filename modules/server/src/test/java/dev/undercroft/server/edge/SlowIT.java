package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.EdgeFixture.await;
import static dev.undercroft.server.edge.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.server.edge.EdgeFixture.Change;
import io.grpc.Status;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is slow, or silent, is not waited for without end.
class SlowIT {
  private static EdgeFixture fixture;
  private static Edge edge;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    fixture =
        EdgeFixture.start(
            folder,
            Change.of(
                Map.of(
                    Figure.HEADERS_TIMEOUT, "0.2s",
                    Figure.READ_LONGEST, "0.3s",
                    Figure.CALL_LONGEST, "0.3s",
                    Figure.CLOSE_DELAY, "0.05s")));
    edge = fixture.edge();
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @Test
  void headers_that_never_end_are_given_up() throws Exception {
    try (var wire = Wire.to(edge.url()).send("GET /api/enemies HTTP/1.1\r\nhost: here\r\n")) {
      assertRefused(wire.readToEnd(), 408, 3, "REQUEST_INVALID");
    }
    await(() -> fixture.counted("http.edge.downstream_rq_header_timeout") > 0);
  }

  @Test
  void so_is_a_body_that_never_ends(@TempDir Path folder) throws Exception {
    var change = Change.of(Map.of(Figure.REQUEST_TIMEOUT, "0.3s", Figure.CLOSE_DELAY, "0.05s"));
    try (var impatient = EdgeFixture.start(folder, change);
        var wire =
            Wire.to(impatient.edge().url())
                .send(
                    "POST /api/game/save HTTP/1.1\r\nhost: here\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{")) {
      assertRefused(wire.readToEnd(), 408, 3, "REQUEST_INVALID");
      await(() -> impatient.counted("http.edge.downstream_rq_timeout") > 0);
    }
  }

  @Test
  void a_connection_without_a_call_is_closed(@TempDir Path folder) throws Exception {
    var change = Change.of(Map.of(Figure.CONNECTION_IDLE, "0.3s"));
    try (var impatient = EdgeFixture.start(folder, change);
        var wire = Wire.to(impatient.edge().url())) {
      assertThat(wire.readToEnd()).isEmpty();

      await(() -> impatient.counted("http.edge.downstream_cx_idle_timeout") > 0);
    }
  }

  // Not by native gRPC: there Envoy tells the server how long it waits, and either may end the
  // call.
  @Test
  void a_server_that_never_answers_is_given_up() throws Exception {
    assertRefused(edge.get("/api/never"), 504, 4, "DEADLINE_EXCEEDED");

    var lost = PutSaveRequest.newBuilder().setName("lost").build();
    assertRefused(
        GrpcWeb.call(edge, "undercroft.saves.v1.SaveService/PutSave", lost.toByteArray()),
        Status.Code.DEADLINE_EXCEEDED,
        "DEADLINE_EXCEEDED");
  }
}
