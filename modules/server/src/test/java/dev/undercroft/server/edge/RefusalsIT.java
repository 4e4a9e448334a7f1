package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import dev.undercroft.proto.content.v1.ListEnemiesRequest;
import dev.undercroft.server.edge.EdgeFixture.Change;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that Envoy refuses by itself, said as the server says it.
class RefusalsIT {
  private static final String LIST = "undercroft.content.v1.CatalogService/ListEnemies";
  private static final int TOO_LARGE = 800_000;

  private static EdgeFixture fixture;
  private static Edge edge;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    fixture = EdgeFixture.start(folder, Change.of(Map.of(Figure.CLOSE_DELAY, "0.05s")));
    edge = fixture.edge();
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @Test
  void a_request_that_no_rpc_fits_has_no_path() throws Exception {
    assertRefused(edge.get("/api/a/b/c"), 404, 5, "PATH_UNKNOWN");
    assertRefused(
        edge.send("POST", "/api/enemies", BodyPublishers.ofString("{}")), 404, 5, "PATH_UNKNOWN");
  }

  @Test
  void a_parameter_that_the_rpc_does_not_know_is_refused() throws Exception {
    assertRefused(edge.get("/api/enemies?colour=red"), 400, 3, "REQUEST_INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/a%2Fb", "/api/a%2fb", "/api/a%5Cb", "/undercroft%2Fx"})
  void a_slash_in_disguise_is_refused(String path) throws Exception {
    assertRefused(edge.get(path), 400, 3, "REQUEST_INVALID");
  }

  @Test
  void a_path_is_read_as_a_browser_reads_it() throws Exception {
    assertThat(edge.get("//api///enemies").statusCode()).isEqualTo(200);
    assertThat(edge.get("/codex/../api/./enemies").statusCode()).isEqualTo(200);
    assertThat(edge.get("/api/%65nemies").statusCode()).isEqualTo(200);
  }

  @Test
  void a_header_that_may_be_taken_for_another_is_refused() throws Exception {
    assertRefused(edge.get("/api/enemies", "a_b", "c"), 400, 3, "REQUEST_INVALID");
    assertThatThrownBy(() -> listWith("x_forwarded_for", "10.0.0.1"))
        .isInstanceOf(StatusRuntimeException.class);
  }

  @Test
  void headers_may_not_be_large() throws Exception {
    assertRefused(
        edge.get("/api/enemies", "x-large", "a".repeat(13 * 1024)), 431, 8, "HEADERS_TOO_LARGE");
    assertThat(edge.get("/api/enemies", "x-large", "a".repeat(11 * 1024)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void headers_may_not_be_many() throws Exception {
    assertRefused(edge.get("/api/enemies", headers(64)), 431, 8, "HEADERS_TOO_LARGE");
    assertThat(edge.get("/api/enemies", headers(50)).statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> listWith("x-some", "a".repeat(13 * 1024)))
        .isInstanceOf(StatusRuntimeException.class);
  }

  @Test
  void a_body_may_not_be_large() throws Exception {
    var whole = BodyPublishers.ofByteArray(new byte[TOO_LARGE]);
    var parts = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[TOO_LARGE]));

    assertRefused(post("/api/game/save", whole), 413, 8, "MESSAGE_TOO_LARGE");
    assertRefused(post("/api/game/save", parts), 413, 8, "MESSAGE_TOO_LARGE");
    assertRefused(post("/" + LIST, whole), 413, 8, "MESSAGE_TOO_LARGE");
  }

  @Test
  void nor_a_grpc_web_message() throws Exception {
    assertRefused(
        GrpcWeb.call(edge, LIST, new byte[TOO_LARGE]),
        Status.Code.RESOURCE_EXHAUSTED,
        "MESSAGE_TOO_LARGE");
  }

  @Test
  void nor_one_of_native_grpc() {
    var large = ListEnemiesRequest.newBuilder().setUnknownFields(padding()).build();

    assertRefused(
        () -> edge.catalog().listEnemies(large),
        Status.Code.RESOURCE_EXHAUSTED,
        "MESSAGE_TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/enemies HTTP/1.0\r\n\r\n",
        "GET /api/enemies HTTP/1.1\r\n\r\n",
        "GET /api/ene\0mies HTTP/1.1\r\nhost: here\r\n\r\n",
        "POST /api/game/save HTTP/1.1\r\nhost: here\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /api/game/save HTTP/1.1\r\nhost: here\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nabcde",
        "here\r\n\r\n"
      })
  void what_is_no_sound_http_1_1_is_answered_and_closed(String request) throws Exception {
    try (var wire = Wire.to(edge.url()).send(request)) {
      assertThat(wire.readToEnd()).startsWith("HTTP/1.1 4").contains("connection: close");
    }
  }

  private static HttpResponse<byte[]> post(String path, BodyPublisher body) throws Exception {
    return edge.send("POST", path, body, "content-type", "application/json");
  }

  private static void listWith(String header, String value) {
    var headers = new Metadata();
    headers.put(Metadata.Key.of(header, Metadata.ASCII_STRING_MARSHALLER), value);
    edge.catalog()
        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
        .listEnemies(ListEnemiesRequest.getDefaultInstance());
  }

  // Fields that nobody knows: gRPC lets them through.
  private static UnknownFieldSet padding() {
    var field =
        UnknownFieldSet.Field.newBuilder()
            .addLengthDelimited(ByteString.copyFrom(new byte[TOO_LARGE]))
            .build();
    return UnknownFieldSet.newBuilder().addField(1000, field).build();
  }

  private static String[] headers(int count) {
    return IntStream.range(0, 2 * count)
        .mapToObj(index -> index % 2 == 0 ? "x-" + index : "some")
        .toArray(String[]::new);
  }
}
