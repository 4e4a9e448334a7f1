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
import java.nio.file.Path;
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
    assertThat(header(answer, "etag")).isEqualTo(SampleServer.ETAG);
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

  @ParameterizedTest
  @ValueSource(strings = {"grpc.health.v1.Health/Check", "grpc.reflection.v1.ServerReflection/X"})
  void health_and_reflection_are_closed_unless_set(String method) throws Exception {
    // gRPC-Web libraries read 404 as UNIMPLEMENTED.
    assertThat(GrpcWeb.call(edge, method, noBytes()).httpStatus()).isEqualTo(404);
  }

  private static ListEnemiesResponse enemies() {
    return edge.catalog().listEnemies(ListEnemiesRequest.getDefaultInstance());
  }

  private static byte[] noBytes() {
    return new byte[0];
  }
}
