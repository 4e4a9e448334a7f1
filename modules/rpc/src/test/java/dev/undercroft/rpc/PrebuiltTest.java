package dev.undercroft.rpc;

import static dev.undercroft.rpc.TestCatalog.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import dev.undercroft.proto.content.v1.Boss;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.GetBossRequest;
import dev.undercroft.proto.content.v1.GetBossResponse;
import dev.undercroft.proto.content.v1.GetEnemyRequest;
import dev.undercroft.proto.content.v1.ListEnemiesRequest;
import dev.undercroft.proto.content.v1.ListEnemiesResponse;
import io.grpc.CallOptions;
import io.grpc.Drainable;
import io.grpc.KnownLength;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrebuiltTest {
  private static final byte[] GOBLIN = TestCatalog.named("Goblin").toByteArray();
  private static final ListEnemiesResponse ALL =
      ListEnemiesResponse.newBuilder().addEnemies(TestCatalog.named("Goblin").getEnemy()).build();

  private static final GetBossResponse WARDEN =
      GetBossResponse.newBuilder().setBoss(Boss.newBuilder().setId("warden")).build();

  private final TestServer server =
      new TestServer(List.of(new RpcService(catalog(), Lane.MEMORY)), CallBounds.ofLimits());

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void bytes_arrive_as_the_message_they_are() {
    assertThat(server.catalog().getEnemy(request("goblin"))).isEqualTo(TestCatalog.named("Goblin"));
  }

  @Test
  void an_answer_may_carry_headers() {
    var headers = new AtomicReference<Metadata>();
    var capture =
        MetadataUtils.newCaptureMetadataInterceptor(headers, new AtomicReference<Metadata>());

    var answer =
        server
            .catalog()
            .withInterceptors(capture)
            .listEnemies(ListEnemiesRequest.getDefaultInstance());

    assertThat(answer).isEqualTo(ALL);
    var etag = Metadata.Key.of("etag", Metadata.ASCII_STRING_MARSHALLER);
    assertThat(headers.get().get(etag)).isEqualTo("\"abc\"");
  }

  @Test
  void requests_are_validated_calls_counted_and_refusals_told_as_everywhere() {
    var invalid = Failure.of(() -> server.catalog().getEnemy(request("")));
    var unknown = Failure.of(() -> server.catalog().getEnemy(request("goblim")));

    assertThat(invalid.reason()).isEqualTo("undercroft/REQUEST_INVALID");
    assertThat(unknown.reason()).isEqualTo("undercroft/RECORD_NOT_FOUND");
    assertThat(server.metrics.get("undercroft.rpc").tag("status", "NOT_FOUND").timer().count())
        .isEqualTo(1);
  }

  @Test
  void an_answer_that_has_to_be_fetched_first_or_its_refusal_comes_from_another_thread() {
    var boss = server.catalog().getBoss(GetBossRequest.newBuilder().setId("warden").build());
    var unknown =
        Failure.of(
            () -> server.catalog().getBoss(GetBossRequest.newBuilder().setId("nobody").build()));

    assertThat(boss).isEqualTo(WARDEN);
    assertThat(unknown.reason()).isEqualTo("undercroft/RECORD_NOT_FOUND");
  }

  @Test
  void a_call_without_a_request_is_refused() {
    // As no generated client does it.
    var method =
        CatalogServiceGrpc.getListEnemiesMethod().toBuilder()
            .setType(MethodType.CLIENT_STREAMING)
            .build();
    var ended = new CompletableFuture<ListEnemiesResponse>();
    ClientCalls.asyncClientStreamingCall(
            server.channel().newCall(method, CallOptions.DEFAULT), new First<>(ended))
        .onCompleted();

    assertThatThrownBy(() -> ended.get(30, TimeUnit.SECONDS))
        .cause()
        .satisfies(failure ->
            assertThat(Failure.of(failure).reason()).isEqualTo("undercroft/REQUEST_INVALID"));
  }

  @Test
  void a_stream_of_bytes_knows_its_length_and_drains_in_one_go() throws IOException {
    var stream = Prebuilt.BYTES.stream(GOBLIN);
    var written = new ByteArrayOutputStream();

    assertThat(stream).isInstanceOf(KnownLength.class);
    assertThat(stream.available()).isEqualTo(GOBLIN.length);
    assertThat(((Drainable) stream).drainTo(written)).isEqualTo(GOBLIN.length);
    assertThat(written.toByteArray()).isEqualTo(GOBLIN);
  }

  private static ServerServiceDefinition catalog() {
    return Prebuilt.service(
        CatalogServiceGrpc.getServiceDescriptor(),
        List.of(
            Prebuilt.answering(CatalogServiceGrpc.getGetEnemyMethod(), PrebuiltTest::enemy),
            Prebuilt.fetching(
                CatalogServiceGrpc.getGetBossMethod(),
                (request, _) -> CompletableFuture.supplyAsync(() -> boss(request))),
            Prebuilt.answering(
                CatalogServiceGrpc.getListEnemiesMethod(),
                _ ->
                    Prebuilt.Answer.of(
                        ALL.toByteArray(), Prebuilt.Headers.of(Map.of("etag", "\"abc\""))))));
  }

  private static Prebuilt.Answer boss(GetBossRequest request) {
    if (!request.getId().equals("warden")) {
      throw new GameException(Reason.RECORD_NOT_FOUND, "there is no boss " + request.getId());
    }
    return Prebuilt.Answer.of(WARDEN.toByteArray());
  }

  private static Prebuilt.Answer enemy(GetEnemyRequest request) {
    if (!request.getId().equals("goblin")) {
      throw new GameException(Reason.RECORD_NOT_FOUND, "there is no enemy " + request.getId());
    }
    return Prebuilt.Answer.of(GOBLIN);
  }
}
