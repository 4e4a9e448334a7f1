package dev.undercroft.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReflectionTest {
  @Test
  void reflection_lists_the_services_and_describes_them() throws Exception {
    try (var server = TestServer.answering(_ -> TestCatalog.named("Goblin"))) {
      var services =
          ask(server, ServerReflectionRequest.newBuilder().setListServices("").build())
              .get(30, TimeUnit.SECONDS);
      var file =
          ask(
                  server,
                  ServerReflectionRequest.newBuilder()
                      .setFileContainingSymbol("undercroft.content.v1.CatalogService")
                      .build())
              .get(30, TimeUnit.SECONDS);

      assertThat(services.getListServicesResponse().getServiceList())
          .extracting(ServiceResponse::getName)
          .contains("undercroft.content.v1.CatalogService", "grpc.health.v1.Health");
      assertThat(file.getFileDescriptorResponse().getFileDescriptorProtoCount()).isPositive();
    }
  }

  @Test
  void reflection_is_an_unknown_method_when_it_is_switched_off() throws Exception {
    var health = new RpcHealth();
    try (var quiet =
            RpcServer.start(
                RpcSettings.loopback(0, false),
                List.of(),
                TestServer.VALIDATION,
                Authenticator.none(),
                health,
                new SimpleMeterRegistry());
        var client = TestServer.answering(_ -> TestCatalog.named("Goblin"))) {
      var answer = new CompletableFuture<ServerReflectionResponse>();
      ServerReflectionGrpc.newStub(client.channel(quiet.port()))
          .serverReflectionInfo(new First<>(answer));

      var failure = answer.handle((_, thrown) -> Failure.of(thrown)).get(30, TimeUnit.SECONDS);

      assertThat(failure.code()).isEqualTo(Code.UNIMPLEMENTED);
      assertThat(failure.reason()).isEqualTo("undercroft/METHOD_UNKNOWN");
    }
  }

  private static CompletableFuture<ServerReflectionResponse> ask(
      TestServer server, ServerReflectionRequest request) {
    var answer = new CompletableFuture<ServerReflectionResponse>();
    var requests =
        ServerReflectionGrpc.newStub(server.channel()).serverReflectionInfo(new First<>(answer));
    requests.onNext(request);
    requests.onCompleted();
    return answer;
  }
}
