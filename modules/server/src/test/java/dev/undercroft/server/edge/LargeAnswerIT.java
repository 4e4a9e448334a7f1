package dev.undercroft.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All content of the largest release in one answer: Envoy holds it whole, where most of its
/// buffers are small.
class LargeAnswerIT {
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
  void it_arrives_whole() throws Exception {
    var answer = fixture.edge().get("/api/large");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Arrays.equals(answer.body(), SampleServer.LARGE.getBytes())).isTrue();
  }

  @Test
  void it_can_be_compressed() throws Exception {
    var answer = fixture.edge().get("/api/large", "accept-encoding", "br");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Edge.header(answer, "content-encoding")).isEqualTo("br");
  }

  @Test
  void it_can_be_held_already() throws Exception {
    var answer = fixture.edge().get("/api/large", "if-none-match", SampleServer.ETAG);

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
  }
}
