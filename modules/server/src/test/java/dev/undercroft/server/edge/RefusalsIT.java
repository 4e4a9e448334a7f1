package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.Edge.header;
import static dev.undercroft.server.edge.Edge.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.proto.content.v1.GetContentRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Envoy refuses by itself, said as the server says it.
class RefusalsIT {
  @TempDir Path folder;
  private EdgeFixture fixture;

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void a_request_that_no_rpc_fits_is_refused_with_its_reason() throws Exception {
    var edge = start(text -> text);

    assertRefused(edge.get("/api/a/b/c"), 404, 5, "PATH_UNKNOWN");
    assertRefused(
        edge.send("POST", "/api/enemies", BodyPublishers.ofString("{}")), 404, 5, "PATH_UNKNOWN");
    assertRefused(edge.get("/api/enemies?colour=red"), 400, 3, "REQUEST_INVALID");
    assertRefused(edge.get("/api/a%2Fb"), 400, 3, "REQUEST_INVALID");
    assertRefused(edge.get("/api/enemies", "a_b", "c"), 400, 3, "REQUEST_INVALID");
  }

  @Test
  void what_is_too_large_is_refused_with_its_reason() throws Exception {
    var edge = start(text -> text);

    assertRefused(
        edge.get("/api/enemies", "x-large", "a".repeat(20_000)), 431, 8, "HEADERS_TOO_LARGE");
    assertRefused(
        edge.send(
            "POST",
            "/undercroft.content.v1.CatalogService/ListEnemies",
            BodyPublishers.ofByteArray(new byte[1_000_000]),
            "content-type",
            "application/json"),
        413,
        8,
        "MESSAGE_TOO_LARGE");
  }

  @Test
  void too_many_calls_are_refused_with_their_reason() throws Exception {
    var edge =
        start(text ->
            text.replaceFirst("max_tokens: 4000", "max_tokens: 1")
                .replaceFirst("tokens_per_fill: 2000", "tokens_per_fill: 1")
                .replaceFirst("fill_interval: 1s", "fill_interval: 3600s"));
    edge.get("/api/enemies");

    var answer = edge.get("/api/enemies", "origin", "http://localhost:5173");

    assertRefused(answer, 429, 8, "SERVER_BUSY");
    assertThat(header(answer, "retry-after")).isEqualTo("1");
    assertThat(header(answer, "access-control-allow-origin")).isEqualTo("http://localhost:5173");
    assertThatThrownBy(edge::content).isInstanceOf(StatusRuntimeException.class);
    assertThatThrownBy(edge::content).hasMessageStartingWith(Status.Code.RESOURCE_EXHAUSTED.name());
  }

  @Test
  void a_server_that_is_away_is_said_without_anything_internal() throws Exception {
    var edge = start(text -> text);
    fixture.stopServer();

    var answer = edge.get("/api/enemies");

    assertRefused(answer, 503, 14, "SERVER_UNREACHABLE");
    assertThat(header(answer, "retry-after")).isEqualTo("1");
    assertThat(json(answer).at("/message").stringValue())
        .isEqualTo("the server can't be reached now, please try again");
    assertThatThrownBy(edge::content)
        .hasMessage("UNAVAILABLE: the server can't be reached now, please try again");
    var web =
        GrpcWeb.call(
            edge,
            "undercroft.content.v1.CatalogService/GetContent",
            GetContentRequest.getDefaultInstance().toByteArray());
    assertThat(web.status()).isEqualTo(Status.Code.UNAVAILABLE.value());
  }

  @Test
  void a_server_that_never_answers_is_given_up() throws Exception {
    var edge = start(text -> text.replace("max_stream_duration: 6s", "max_stream_duration: 0.1s"));

    assertRefused(edge.get("/api/never"), 504, 4, "DEADLINE_EXCEEDED");
  }

  @Test
  void health_and_reflection_are_open_when_set() throws Exception {
    fixture = EdgeFixture.start(folder, true, text -> text);

    var health =
        HealthGrpc.newBlockingStub(fixture.edge().channel())
            .check(HealthCheckRequest.getDefaultInstance());

    assertThat(health.getStatus()).isEqualTo(ServingStatus.SERVING);
  }

  private Edge start(UnaryOperator<String> change) throws Exception {
    fixture = EdgeFixture.start(folder, false, change);
    return fixture.edge();
  }

  private static void assertRefused(
      HttpResponse<byte[]> answer, int status, int code, String reason) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "content-type")).isEqualTo("application/json");
    assertThat(json(answer).at("/code").intValue()).isEqualTo(code);
    assertThat(json(answer).at("/message").stringValue()).isNotBlank();
    assertThat(json(answer).at("/details/0/@type").stringValue())
        .isEqualTo("type.googleapis.com/google.rpc.ErrorInfo");
    assertThat(json(answer).at("/details/0/reason").stringValue()).isEqualTo(reason);
    assertThat(json(answer).at("/details/0/domain").stringValue()).isEqualTo("undercroft");
  }
}
