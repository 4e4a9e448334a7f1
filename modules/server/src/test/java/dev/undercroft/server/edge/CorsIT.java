package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.Edge.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What pages of other origins may do, as their browsers ask it.
class CorsIT {
  private static final String ALLOWED = "http://localhost:5173";

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
  @ValueSource(
      strings = {"/undercroft.content.v1.CatalogService/ListEnemies", "/api/enemies", "/api/saves"})
  void the_development_server_may_call_from_its_origin(String path) throws Exception {
    var answer = preflight(ALLOWED, path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "access-control-allow-origin")).isEqualTo(ALLOWED);
    assertThat(header(answer, "access-control-allow-methods").split(", "))
        .containsExactlyInAnyOrder("GET", "POST", "PATCH", "DELETE", "OPTIONS");
    assertThat(header(answer, "access-control-allow-headers").split(", "))
        .contains(
            "content-type",
            "x-grpc-web",
            "x-user-agent",
            "grpc-timeout",
            "authorization",
            "x-undercroft-preview");
    assertThat(header(answer, "access-control-max-age")).isEqualTo("600");
  }

  @Test
  void it_can_read_the_answer_and_what_a_library_needs_of_its_headers() throws Exception {
    var answer = edge.get("/api/enemies", "origin", ALLOWED);

    assertThat(header(answer, "access-control-allow-origin")).isEqualTo(ALLOWED);
    assertThat(header(answer, "access-control-expose-headers").split(", "))
        .contains("grpc-status", "grpc-message", "grpc-status-details-bin", "x-request-id", "etag");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/enemies/nobody", "/api/a/b/c"})
  void it_can_read_errors_too(String path) throws Exception {
    var answer = edge.get(path, "origin", ALLOWED);

    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(header(answer, "access-control-allow-origin")).isEqualTo(ALLOWED);
  }

  @Test
  void a_cookie_is_never_sent_from_elsewhere() throws Exception {
    assertThat(preflight(ALLOWED, "/api/saves").headers().map())
        .doesNotContainKey("access-control-allow-credentials");
    assertThat(header(preflight(ALLOWED, "/api/saves"), "access-control-allow-headers"))
        .doesNotContain("x-undercroft-client", "cookie");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:5174",
        "https://localhost:5173",
        "http://LOCALHOST:5173",
        "http://localhost:5173.evil.example",
        "http://localhost:5173/",
        "null"
      })
  void no_other_origin_may(String origin) throws Exception {
    assertThat(preflight(origin, "/api/enemies").headers().map())
        .doesNotContainKey("access-control-allow-origin");
    assertThat(edge.get("/api/enemies", "origin", origin).headers().map())
        .doesNotContainKey("access-control-allow-origin");
  }

  private static HttpResponse<byte[]> preflight(String origin, String path) throws Exception {
    return edge.send(
        "OPTIONS",
        path,
        BodyPublishers.noBody(),
        "origin",
        origin,
        "access-control-request-method",
        "POST",
        "access-control-request-headers",
        "content-type,x-grpc-web");
  }
}
