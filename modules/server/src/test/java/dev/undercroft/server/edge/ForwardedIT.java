package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.Edge.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.server.edge.EdgeFixture.Change;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What the server is told about the caller is Envoy's word, whatever the caller says.
class ForwardedIT {
  private static final String[] FORGED = {
    "x-forwarded-for", "203.0.113.7, 198.51.100.9",
    "x-forwarded-proto", "https",
    "x-request-id", "mine",
    "x-envoy-external-address", "203.0.113.7",
    "x-envoy-internal", "true",
    "x-envoy-max-retries", "50",
    "x-envoy-original-path", "/elsewhere",
    "x-envoy-upstream-rq-timeout-ms", "600000"
  };

  @TempDir Path folder;

  @Test
  void nothing_that_a_caller_forges_is_believed() throws Exception {
    try (var fixture = EdgeFixture.start(folder);
        var caller = fixture.edge().from("127.0.0.2")) {
      var heard = heard(caller);

      assertThat(heard.get("x-forwarded-for").stringValue()).endsWith(",127.0.0.2");
      assertThat(heard.get("x-forwarded-proto").stringValue()).isEqualTo("http");
      assertThat(heard.get("x-request-id").stringValue()).hasSize(36);
      assertThat(heard.toString()).doesNotContain("600000", "/elsewhere", "\"50\"");
      assertThat(heard.has("x-envoy-internal")).isFalse();
    }
  }

  @Test
  void behind_a_load_balancer_its_word_counts_and_its_callers_does_not() throws Exception {
    var figures =
        Map.<Figure, Object>of(
            Figure.TRUSTED_HOPS, 1,
            Figure.OTHERS_FORWARD, true,
            Figure.CALLER_BURST, 1,
            Figure.CALLER_CALLS, 1,
            Figure.CALLER_INTERVAL, "3600s");
    try (var fixture = EdgeFixture.start(folder, Change.of(figures))) {
      var heard = heard(fixture.edge());

      assertThat(heard.get("x-forwarded-proto").stringValue()).isEqualTo("https");
      assertThat(heard.get("x-envoy-external-address").stringValue()).isEqualTo("198.51.100.9");
      assertThat(heard.get("x-forwarded-for").stringValue()).endsWith("198.51.100.9");
      assertThat(fixture.edge().get("/api/headers", FORGED).statusCode()).isEqualTo(429);
      assertThat(
              fixture
                  .edge()
                  .get("/api/headers", "x-forwarded-for", "198.51.100.9, 198.51.100.10")
                  .statusCode())
          .isEqualTo(200);
    }
  }

  private static JsonNode heard(Edge caller) throws Exception {
    return json(caller.get("/api/headers", FORGED));
  }
}
