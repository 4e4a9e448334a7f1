package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.EdgeFixture.await;
import static dev.undercroft.server.edge.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.server.edge.EdgeFixture.Change;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Streams have limits of their own, as the watch of health shows; WatchIT is about that of
/// releases.
class StreamsIT {
  @TempDir Path folder;

  @Test
  void a_stream_lives_on_where_a_call_is_given_up() throws Exception {
    var change = Change.of(Map.of(Figure.READ_LONGEST, "0.3s")).withDiagnostics();
    try (var fixture = EdgeFixture.start(folder, change)) {
      var watch = watch(fixture);
      assertThat(watch.next().getStatus()).isEqualTo(ServingStatus.SERVING);
      assertRefused(fixture.edge().get("/api/never"), 504, 4, "DEADLINE_EXCEEDED");

      fixture.server().health().setStatus("", ServingStatus.NOT_SERVING);

      assertThat(watch.next().getStatus()).isEqualTo(ServingStatus.NOT_SERVING);
    }
  }

  @Test
  void it_ends_at_its_own_limit() throws Exception {
    var change = Change.of(Map.of(Figure.DIAGNOSTICS_LONGEST, "1s")).withDiagnostics();
    try (var fixture = EdgeFixture.start(folder, change)) {
      var watch = watch(fixture);
      watch.next();

      assertThatThrownBy(watch::next).isInstanceOf(StatusRuntimeException.class);
      await(() -> fixture.counted("http.edge.downstream_rq_max_duration_reached") > 0);
    }
  }

  @Test
  void a_silent_one_is_closed() throws Exception {
    var change = Change.of(Map.of(Figure.STREAM_IDLE, "1s")).withDiagnostics();
    try (var fixture = EdgeFixture.start(folder, change)) {
      var watch = watch(fixture);
      watch.next();

      assertThatThrownBy(watch::next).isInstanceOf(StatusRuntimeException.class);
      await(() -> fixture.counted("http.edge.downstream_rq_idle_timeout") > 0);
      assertThat(fixture.edge().get("/api/never").statusCode()).isEqualTo(504);
    }
  }

  private static Iterator<HealthCheckResponse> watch(EdgeFixture fixture) {
    return HealthGrpc.newBlockingStub(fixture.edge().channel())
        .watch(HealthCheckRequest.getDefaultInstance());
  }
}
