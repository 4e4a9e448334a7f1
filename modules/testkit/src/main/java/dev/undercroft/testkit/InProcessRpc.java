package dev.undercroft.testkit;

import dev.undercroft.rpc.Authenticator;
import dev.undercroft.rpc.RequestValidation;
import dev.undercroft.rpc.RpcHealth;
import dev.undercroft.rpc.RpcPipeline;
import dev.undercroft.rpc.RpcService;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A feature's services behind the real pipeline, without a socket: validation, errors, deadlines
/// and all the rest are what they are in production. `x-forwarded-for` is believed, so a test can
/// say where it calls from.
public final class InProcessRpc implements AutoCloseable {
  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final RpcHealth health = new RpcHealth();
  private final RpcPipeline pipeline;
  private final Server server;
  private final ManagedChannel channel;

  private InProcessRpc(Authenticator authenticator, List<RpcService> services) {
    var descriptors =
        services.stream().map(service -> service.definition().getServiceDescriptor()).toList();
    var name = "undercroft-" + UUID.randomUUID();
    pipeline =
        new RpcPipeline(
            services, RequestValidation.warm(descriptors), authenticator, health, metrics, true);
    var builder = InProcessServerBuilder.forName(name);
    pipeline.install(builder, true);
    try {
      server = builder.build().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    channel = InProcessChannelBuilder.forName(name).build();
    health.set(true);
  }

  /// Starts a server with these services; health says SERVING.
  public static InProcessRpc start(RpcService... services) {
    return start(Authenticator.none(), services);
  }

  /// The same for services whose callers show tokens.
  public static InProcessRpc start(Authenticator authenticator, RpcService... services) {
    return new InProcessRpc(authenticator, List.of(services));
  }

  /// The channel to it, for any stub.
  public ManagedChannel channel() {
    return channel;
  }

  /// What the pipeline counted.
  public MeterRegistry metrics() {
    return metrics;
  }

  public RpcHealth health() {
    return health;
  }

  /// Ends the open streams as a node does that stops.
  public void endStreams() {
    pipeline.endStreams();
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.shutdownNow();
    try {
      channel.awaitTermination(10, TimeUnit.SECONDS);
      server.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pipeline.close();
    }
  }
}
