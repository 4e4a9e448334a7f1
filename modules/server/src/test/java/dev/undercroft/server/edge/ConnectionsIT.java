package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.EdgeFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.release.v1.ContentJsonServiceGrpc;
import dev.undercroft.proto.release.v1.ListRecordsJsonRequest;
import dev.undercroft.server.edge.EdgeFixture.Change;
import io.grpc.Context;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an HTTP/2 connection may hold, and for how long a dead one is kept.
class ConnectionsIT {
  private static EdgeFixture fixture;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    fixture = EdgeFixture.start(folder);
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @Test
  void a_client_is_told_how_many_calls_it_may_have_under_way() throws Exception {
    try (var client = Http2Wire.to(fixture.edge().url())) {
      assertThat(client.settings())
          .containsEntry(Http2Wire.MAX_CONCURRENT_STREAMS, 100)
          .containsEntry(Http2Wire.INITIAL_WINDOW_SIZE, 65_536);
    }
  }

  @Test
  void the_call_after_the_last_one_allowed_waits_in_the_client() throws Exception {
    var call = ListRecordsJsonRequest.newBuilder().setKind("never").build();
    var calls = fixture.server().calls();
    var caller = Context.current().withCancellation();
    fixture.edge().content(); // by then the client knows the limit
    for (int each = 0; each < 101; each++) {
      caller.run(() ->
          ContentJsonServiceGrpc.newFutureStub(fixture.edge().channel()).listRecordsJson(call));
    }
    await(() -> calls.waiting() == 100);
    assertThat(fixture.counted("http.edge.downstream_rq_active")).isEqualTo(100);

    calls.answerAll();

    await(() -> calls.waiting() == 1);
    caller.cancel(null);
    await(() -> fixture.counted("http.edge.downstream_rq_active") == 0);
  }

  @Test
  void a_client_that_answers_no_ping_is_cut_off(@TempDir Path folder) throws Exception {
    var figures = Map.<Figure, Object>of(Figure.PING_INTERVAL, "0.2s", Figure.PING_TIMEOUT, "0.1s");
    try (var impatient = EdgeFixture.start(folder, Change.of(figures));
        var client = Http2Wire.to(impatient.edge().url())) {
      client.awaitPing();

      client.wire().readToEnd();

      await(() -> impatient.counted("http2.keepalive_timeout") > 0);
    }
  }
}
