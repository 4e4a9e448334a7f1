package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.Edge.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What Envoy writes about calls, read when it has stopped.
class AccessLogIT {
  private static final String SECRET = "s3cret";

  private static String log;
  private static List<JsonNode> lines;
  private static String requestId;

  @BeforeAll
  static void callAndStop(@TempDir Path folder) throws Exception {
    var fixture = EdgeFixture.start(folder);
    try (fixture) {
      var edge = fixture.edge();
      var first =
          edge.get(
              "/api/enemies/shade_01?known_release=3&token=" + SECRET,
              "authorization",
              "Bearer " + SECRET,
              "cookie",
              "undercroft_session=" + SECRET,
              "referer",
              "http://here.example/?code=" + SECRET,
              "user-agent",
              SECRET);
      requestId = header(first, "x-request-id");
      edge.get("/api/enemies/shade_02", "authorization", "Bearer " + SECRET);
      edge.get("/codex?code=" + SECRET);
      edge.send(
          "POST", "/api/game/save", BodyPublishers.ofString("{\"name\": \"" + SECRET + "\"}"));
      edge.content();
    }
    log = fixture.log();
    lines = log.lines().filter(line -> line.startsWith("{")).map(AccessLogIT::read).toList();
  }

  @Test
  void every_call_is_one_line_of_json() {
    assertThat(lines)
        .extracting(line -> line.at("/path").stringValue())
        .containsExactly(
            "/api/enemies/shade_01",
            "/api/enemies/shade_02",
            "/codex",
            "/api/game/save",
            "/undercroft.content.v1.CatalogService/GetContent");
  }

  @Test
  void no_query_token_cookie_or_body_stands_there() {
    assertThat(log).doesNotContain(SECRET, "known_release");
  }

  @Test
  void a_line_tells_who_asked_what_and_how_it_went() {
    assertThat(lines.getFirst().at("/request_id").stringValue()).isEqualTo(requestId);
    assertThat(lines.get(1).propertyNames())
        .contains("time", "client", "protocol", "method", "millis", "response_bytes", "attempts");
    assertThat(lines.get(1).at("/status").intValue()).isEqualTo(200);
    assertThat(lines.get(1).at("/rpc").stringValue())
        .isEqualTo("/undercroft.release.v1.ContentJsonService/GetRecordJson");
    assertThat(lines.getLast().at("/grpc_status").stringValue()).isEqualTo("OK");
  }

  private static JsonNode read(String line) {
    return Edge.json(line.getBytes());
  }
}
