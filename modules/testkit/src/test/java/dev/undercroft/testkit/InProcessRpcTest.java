package dev.undercroft.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc.CatalogServiceImplBase;
import dev.undercroft.proto.content.v1.GetEnemyRequest;
import dev.undercroft.proto.content.v1.GetEnemyResponse;
import dev.undercroft.rpc.CallerAddress;
import dev.undercroft.rpc.Replies;
import dev.undercroft.rpc.RpcService;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import org.junit.jupiter.api.Test;

class InProcessRpcTest {
  @Test
  void a_service_answers_behind_the_real_pipeline() {
    try (var rpc = InProcessRpc.start(RpcService.memory(new Catalog()))) {
      var stub = CatalogServiceGrpc.newBlockingStub(rpc.channel());

      assertThat(stub.getEnemy(request("goblin"))).isEqualTo(GetEnemyResponse.getDefaultInstance());
      assertThat(reasonOf(stub, "goblim")).isEqualTo("RECORD_NOT_FOUND");
      assertThat(reasonOf(stub, "")).isEqualTo("REQUEST_INVALID");
      assertThat(rpc.metrics().get("undercroft.rpc").tag("status", "OK").timer().count())
          .isEqualTo(1);
    }
  }

  @Test
  void a_test_can_say_where_it_calls_from() {
    var headers = new Metadata();
    headers.put(
        Metadata.Key.of("x-forwarded-for", Metadata.ASCII_STRING_MARSHALLER), "203.0.113.9");
    try (var rpc = InProcessRpc.start(RpcService.blocking(new Catalog()))) {
      var stub =
          CatalogServiceGrpc.newBlockingStub(rpc.channel())
              .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));

      var answer = stub.getEnemy(request("whoami"));

      assertThat(answer.getEnemy().getName()).isEqualTo("/203.0.113.9");
    }
  }

  private static GetEnemyRequest request(String id) {
    return GetEnemyRequest.newBuilder().setId(id).build();
  }

  private static String reasonOf(CatalogServiceBlockingStub stub, String id) {
    return Refused.of(() -> stub.getEnemy(request(id))).reason();
  }

  private static final class Catalog extends CatalogServiceImplBase {
    @Override
    public void getEnemy(GetEnemyRequest request, StreamObserver<GetEnemyResponse> reply) {
      var answer = GetEnemyResponse.newBuilder();
      switch (request.getId()) {
        case "goblim" ->
            throw new GameException(Reason.RECORD_NOT_FOUND, "there is no enemy goblim");
        case "whoami" ->
            answer.getEnemyBuilder().setName(CallerAddress.current().orElseThrow().toString());
        default -> {}
      }
      Replies.send(reply, answer.build());
    }
  }
}
