package dev.undercroft.rpc;

import io.grpc.Server;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The running gRPC server of a node: a listener for everybody and one for Envoy alone.
public final class RpcServer implements AutoCloseable {
  private static final Duration CUT = Duration.ofSeconds(2);

  private final RpcPipeline pipeline;
  private final RpcHealth health;
  private final Server open;
  private final Server edge;
  // gRPC forgets them once it stops.
  private final int port;
  private final int edgePort;

  private RpcServer(RpcPipeline pipeline, RpcHealth health, Server open, Server edge) {
    this.pipeline = pipeline;
    this.health = health;
    this.open = open;
    this.edge = edge;
    this.port = open.getPort();
    this.edgePort = edge.getPort();
  }

  /// Starts to listen. Health says NOT_SERVING until it is told otherwise.
  ///
  /// @throws ListenException when a port is taken or an address isn't this machine's
  public static RpcServer start(
      RpcSettings settings,
      List<RpcService> services,
      RequestValidation validation,
      Authenticator authenticator,
      RpcHealth health,
      MeterRegistry metrics) {
    return start(
        settings,
        health,
        new RpcPipeline(
            services, validation, authenticator, health, metrics, settings.reflection()));
  }

  static RpcServer start(RpcSettings settings, RpcHealth health, RpcPipeline pipeline) {
    Server open = null;
    try {
      open =
          NettyListener.open(new InetSocketAddress(settings.address(), settings.port()), pipeline);
      var edge =
          NettyListener.edge(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.edgePort()),
              pipeline);
      return new RpcServer(pipeline, health, open, edge);
    } catch (RuntimeException e) {
      if (open != null) {
        open.shutdownNow();
      }
      pipeline.close();
      throw e;
    }
  }

  /// Port of the public listener.
  public int port() {
    return port;
  }

  /// Port of the listener on loopback that is Envoy's alone.
  public int edgePort() {
    return edgePort;
  }

  /// Health says NOT_SERVING and streams end with SERVER_DRAINING, while other calls go on as
  /// before: what stands in front can send its callers elsewhere, then comes [#drain].
  public void leave() {
    health.drain();
    pipeline.endStreams();
  }

  /// Stops without breaking off what is under way: health says NOT_SERVING, streams end with
  /// SERVER_DRAINING, nothing new is taken, and calls may finish within the limit. What is left
  /// then is cut.
  ///
  /// @return whether all calls finished within the limit
  public boolean drain(Duration limit) {
    leave();
    // A client that has not heard of it yet may still get a call through, and gets its answer:
    // a refusal would be worse, since nobody retries one that was answered.
    open.shutdown();
    edge.shutdown();
    long end = System.nanoTime() + limit.toNanos();
    boolean finished = await(open, end) & await(edge, end);
    close();
    return finished;
  }

  /// Stops at once.
  @Override
  public void close() {
    health.drain();
    open.shutdownNow();
    edge.shutdownNow();
    // Cutting connections takes a moment, and threads to tell the handlers.
    long end = System.nanoTime() + CUT.toNanos();
    await(open, end);
    await(edge, end);
    pipeline.close();
  }

  private static boolean await(Server server, long end) {
    try {
      return server.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
