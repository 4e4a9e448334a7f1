package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.Edge.header;
import static dev.undercroft.server.edge.Edge.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.proto.content.v1.GetEnemyRequest;
import dev.undercroft.proto.content.v1.GetEnemyResponse;
import dev.undercroft.proto.content.v1.ListEnemiesRequest;
import dev.undercroft.proto.content.v1.ListEnemiesResponse;
import dev.undercroft.proto.release.v1.ContentJsonServiceGrpc;
import dev.undercroft.proto.release.v1.ListRecordsJsonRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One port, every protocol.
class EdgeIT {
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

  @Test
  void native_grpc_reaches_both_content_services() throws Exception {
    var content = edge.content();
    var body =
        ContentJsonServiceGrpc.newBlockingStub(edge.channel())
            .listRecordsJson(ListRecordsJsonRequest.newBuilder().setKind("enemies").build());

    assertThat(content.getRelease().getNumber()).isPositive();
    assertThat(json(body.getData().toByteArray())).isEqualTo(json(enemies()));
  }

  @Test
  void a_grpc_error_keeps_its_details() {
    var request = GetEnemyRequest.newBuilder().setId("nobody").build();

    assertThatThrownBy(() -> edge.catalog().getEnemy(request))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> {
              assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
              assertThat(StatusProto.fromThrowable(e).getDetails(0).toString())
                  .contains("RECORD_NOT_FOUND");
            });
  }

  @Test
  void grpc_web_answers_message_and_trailers_in_the_body() throws Exception {
    var answer = GrpcWeb.call(edge, "undercroft.content.v1.CatalogService/ListEnemies", noBytes());

    assertThat(answer.status()).isZero();
    assertThat(ListEnemiesResponse.parseFrom(answer.message())).isEqualTo(enemies());
  }

  @Test
  void grpc_web_is_compressed_for_who_takes_it() throws Exception {
    var answer =
        edge.send(
            "POST",
            "/undercroft.content.v1.CatalogService/ListEnemies",
            BodyPublishers.ofByteArray(GrpcWeb.frame(noBytes())),
            "content-type",
            "application/grpc-web+proto",
            "accept-encoding",
            "gzip");

    assertThat(header(answer, "content-encoding")).isEqualTo("gzip");
    var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    assertThat(ListEnemiesResponse.parseFrom(GrpcWeb.read(plain).message())).isEqualTo(enemies());
  }

  @Test
  void grpc_web_errors_keep_their_details() throws Exception {
    var request = GetEnemyRequest.newBuilder().setId("nobody").build().toByteArray();

    var answer = GrpcWeb.call(edge, "undercroft.content.v1.CatalogService/GetEnemy", request);

    assertThat(answer.status()).isEqualTo(Status.Code.NOT_FOUND.value());
    assertThat(answer.trailers()).containsKey("grpc-status-details-bin");
  }

  @Test
  void json_is_the_message_with_its_zeros() throws Exception {
    assertThat(json(edge.get("/api/content"))).isEqualTo(json(edge.content()));
    assertThat(json(edge.get("/api/enemies"))).isEqualTo(json(enemies()));
    var first = enemies().getEnemies(0);
    assertThat(json(edge.get("/api/enemies/" + first.getId())))
        .isEqualTo(
            json(
                GetEnemyResponse.newBuilder()
                    .setRelease(enemies().getRelease())
                    .setEnemy(first)
                    .build()));
  }

  @Test
  void json_says_of_what_type_and_release_it_is() throws Exception {
    var answer = edge.get("/api/enemies");

    assertThat(header(answer, "content-type")).startsWith("application/json");
    assertThat(header(answer, "etag")).isEqualTo(etag());
    assertThat(header(answer, "vary")).containsIgnoringCase("accept-encoding");
  }

  @Test
  void an_unknown_id_is_404_with_its_reason() throws Exception {
    var answer = edge.get("/api/enemies/nobody");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(json(answer).at("/code").intValue()).isEqualTo(5);
    assertThat(json(answer).at("/details/0/@type").stringValue())
        .isEqualTo("type.googleapis.com/google.rpc.ErrorInfo");
    assertThat(json(answer).at("/details/0/reason").stringValue()).isEqualTo("RECORD_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "gzip, br"})
  void json_is_compressed_for_who_takes_it(String accepted) throws Exception {
    var plain = edge.get("/api/enemies");
    var answer = edge.get("/api/enemies", "accept-encoding", accepted);

    assertThat(header(answer, "content-encoding"))
        .isEqualTo(accepted.contains("br") ? "br" : "gzip");
    assertThat(header(answer, "etag")).isEqualTo("W/" + etag());
    assertThat(answer.body().length).isLessThan(plain.body().length / 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "\"other\",W/%s", "*", " * "})
  void who_has_this_release_gets_304(String known) throws Exception {
    var answer =
        edge.get("/api/content", "if-none-match", known.formatted(etag()), "accept-encoding", "br");

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(header(answer, "etag")).isEqualTo(etag());
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
    var most = etag().substring(0, etag().length() - 2);

    assertThat(edge.get("/api/enemies", "if-none-match", most + "\"").statusCode()).isEqualTo(200);
    assertThat(edge.get("/api/enemies", "if-none-match", most.substring(1)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void an_error_is_never_304() throws Exception {
    assertThat(edge.get("/api/enemies/nobody", "if-none-match", "*").statusCode()).isEqualTo(404);
  }

  @Test
  void every_call_has_an_id_of_its_own_choice() throws Exception {
    var answer = edge.get("/api/enemies", "x-request-id", "mine");

    assertThat(header(answer, "x-request-id")).hasSize(36).isNotEqualTo("mine");
  }

  @Test
  void nothing_about_the_inside_is_told() throws Exception {
    var answer = edge.get("/api/enemies");

    assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("x-envoy"));
    assertThat(header(answer, "server")).isEqualTo("undercroft");
  }

  @Test
  void the_development_server_may_call_from_its_origin() throws Exception {
    var answer = preflight("http://localhost:5173");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "access-control-allow-origin")).isEqualTo("http://localhost:5173");
    assertThat(header(answer, "access-control-allow-headers")).contains("x-grpc-web");
    assertThat(
            header(
                edge.get("/api/enemies", "origin", "http://localhost:5173"),
                "access-control-expose-headers"))
        .contains("grpc-status");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:5174",
        "https://localhost:5173",
        "http://localhost:5173.evil.example",
        "null"
      })
  void no_other_origin_may(String origin) throws Exception {
    assertThat(header(preflight(origin), "access-control-allow-origin")).isEmpty();
    assertThat(header(edge.get("/api/enemies", "origin", origin), "access-control-allow-origin"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"grpc.health.v1.Health/Check", "grpc.reflection.v1.ServerReflection/X"})
  void health_and_reflection_are_closed_unless_set(String method) throws Exception {
    // gRPC-Web libraries read 404 as UNIMPLEMENTED.
    assertThat(GrpcWeb.call(edge, method, noBytes()).httpStatus()).isEqualTo(404);
  }

  private static java.net.http.HttpResponse<byte[]> preflight(String origin) throws Exception {
    return edge.send(
        "OPTIONS",
        "/undercroft.content.v1.CatalogService/ListEnemies",
        BodyPublishers.noBody(),
        "origin",
        origin,
        "access-control-request-method",
        "POST",
        "access-control-request-headers",
        "content-type,x-grpc-web");
  }

  private static ListEnemiesResponse enemies() {
    return edge.catalog().listEnemies(ListEnemiesRequest.getDefaultInstance());
  }

  private static String etag() {
    return '"' + enemies().getRelease().getHash() + '"';
  }

  private static byte[] noBytes() {
    return new byte[0];
  }
}
