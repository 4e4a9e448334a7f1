package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.Edge.header;
import static dev.undercroft.server.edge.SampleServer.ETAG;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON for callers that have the release already.
class NotModifiedIT {
  private static EdgeFixture fixture;
  private static Edge edge;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    fixture = EdgeFixture.start(folder);
    edge = fixture.edge();
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "\"other\",W/%s", "*", " * "})
  void who_has_this_release_gets_304(String known) throws Exception {
    var answer =
        edge.get("/api/content", "if-none-match", known.formatted(ETAG), "accept-encoding", "br");

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(header(answer, "etag")).isEqualTo(ETAG);
    assertThat(answer.headers().map())
        .doesNotContainKeys(
            "content-length", "content-type", "content-encoding", "transfer-encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"other\"", "W/\"other\"", "", "\"\"", "**", "other"})
  void who_has_another_release_gets_this_one(String known) throws Exception {
    assertThat(edge.get("/api/content", "if-none-match", known).statusCode()).isEqualTo(200);
  }

  @Test
  void a_part_of_the_etag_is_not_the_etag() throws Exception {
    var most = ETAG.substring(0, ETAG.length() - 2);

    assertThat(edge.get("/api/enemies", "if-none-match", most + "\"").statusCode()).isEqualTo(200);
    assertThat(edge.get("/api/enemies", "if-none-match", most.substring(1)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void an_error_is_never_304() throws Exception {
    assertThat(edge.get("/api/enemies/nobody", "if-none-match", "*").statusCode()).isEqualTo(404);
  }
}
