package dev.undercroft.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.server.edge.EdgeFixture.Change;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// More callers than one, and more than are remembered.
class CallersIT {
  @TempDir Path folder;

  @Test
  void all_of_them_together_have_a_limit_too() throws Exception {
    var figures =
        Map.<Figure, Object>of(
            Figure.ALL_BURST, 3, Figure.ALL_CALLS, 1, Figure.ALL_INTERVAL, "3600s");
    try (var fixture = EdgeFixture.start(folder, Change.of(figures))) {
      var statuses =
          IntStream.rangeClosed(2, 5).map(caller -> status(fixture, "127.0.0." + caller)).toArray();

      assertThat(statuses).containsExactly(200, 200, 200, 429);
    }
  }

  @Test
  void the_one_unseen_longest_is_forgotten_when_there_are_too_many() throws Exception {
    var figures =
        Map.<Figure, Object>of(
            Figure.CALLERS,
            2,
            Figure.CALLER_BURST,
            1,
            Figure.CALLER_CALLS,
            1,
            Figure.CALLER_INTERVAL,
            "3600s");
    try (var fixture = EdgeFixture.start(folder, Change.of(figures))) {
      assertThat(status(fixture, "127.0.0.2")).isEqualTo(200);
      assertThat(status(fixture, "127.0.0.2")).isEqualTo(429);

      assertThat(status(fixture, "127.0.0.3")).isEqualTo(200);
      assertThat(status(fixture, "127.0.0.4")).isEqualTo(200);

      assertThat(status(fixture, "127.0.0.2")).isEqualTo(200);
    }
  }

  private static int status(EdgeFixture fixture, String address) {
    try (var caller = fixture.edge().from(address)) {
      return caller.get("/api/enemies").statusCode();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
