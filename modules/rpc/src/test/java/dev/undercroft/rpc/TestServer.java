package dev.undercroft.rpc;

import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import dev.undercroft.proto.content.v1.GetEnemyRequest;
import dev.undercroft.proto.content.v1.GetEnemyResponse;
import io.grpc.BindableService;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// A real server on loopback with one service, and channels to it.
final class TestServer implements AutoCloseable {
  static final RequestValidation VALIDATION =
      RequestValidation.warm(List.of(CatalogServiceGrpc.getServiceDescriptor()));

  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final RpcHealth health = new RpcHealth();
  final RpcPipeline pipeline;
  final RpcServer server;
  private final List<ManagedChannel> channels = new ArrayList<>();

  TestServer(List<RpcService> services, CallBounds bounds) {
    pipeline =
        new RpcPipeline(services, VALIDATION, Authenticator.none(), health, metrics, true, bounds);
    server = RpcServer.start(RpcSettings.loopback(0, true), health, pipeline);
  }

  static TestServer of(BindableService catalog) {
    return new TestServer(List.of(RpcService.blocking(catalog)), CallBounds.ofLimits());
  }

  static TestServer answering(Function<GetEnemyRequest, GetEnemyResponse> getEnemy) {
    return of(new TestCatalog(getEnemy));
  }

  ManagedChannel channel() {
    return channel(server.port());
  }

  ManagedChannel channel(int port) {
    var channel = ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    channels.add(channel);
    return channel;
  }

  CatalogServiceBlockingStub catalog() {
    return CatalogServiceGrpc.newBlockingStub(channel());
  }

  @Override
  public void close() throws InterruptedException {
    for (var channel : channels) {
      channel.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    }
    server.close();
  }
}
