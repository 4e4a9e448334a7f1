package dev.undercroft.rpc;

import dev.undercroft.kernel.Limits;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.util.ResourceLeakDetector;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Starts listeners, with the limits of a connection: the only class that knows Netty.
final class NettyListener {
  static {
    // All buffers are gRPC's, which frees them. To look for one that it forgot takes the stack of
    // every 128th, a twentieth of all that a server does.
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
  }

  /// For everybody. Strangers get less patience than Envoy, and connections end some day, so that
  /// clients spread over new nodes.
  static Server open(InetSocketAddress address, RpcPipeline pipeline) {
    return open(address, server -> pipeline.install(server, false));
  }

  /// @param contents gives the listener its services
  static Server open(InetSocketAddress address, Consumer<ServerBuilder<?>> contents) {
    var builder =
        builder(address)
            .maxConnectionIdle(nanos(Limits.CONNECTION_IDLE), TimeUnit.NANOSECONDS)
            .maxConnectionAge(nanos(Limits.CONNECTION_AGE), TimeUnit.NANOSECONDS)
            .maxConnectionAgeGrace(nanos(Limits.CONNECTION_GRACE), TimeUnit.NANOSECONDS)
            .maxRstFramesPerWindow(
                Limits.RESETS_PER_CONNECTION, (int) Limits.RESET_WINDOW.toSeconds());
    contents.accept(builder);
    return start(builder, address, "set UNDERCROFT_GRPC_PORT to another one");
  }

  /// For Envoy alone, which bundles many clients in few connections that last.
  static Server edge(InetSocketAddress address, RpcPipeline pipeline) {
    var builder = builder(address);
    pipeline.install(builder, true);
    return start(builder, address, "choose another one for Envoy's listener, or 0 for a free one");
  }

  private static NettyServerBuilder builder(InetSocketAddress address) {
    return NettyServerBuilder.forAddress(address)
        .maxInboundMessageSize(Limits.REQUEST_UNREAD_BYTES)
        .maxInboundMetadataSize(Limits.METADATA_BYTES)
        .maxConcurrentCallsPerConnection(Limits.CALLS_PER_CONNECTION)
        .flowControlWindow(Limits.FLOW_CONTROL_BYTES)
        .keepAliveTime(nanos(Limits.KEEPALIVE_TIME), TimeUnit.NANOSECONDS)
        .keepAliveTimeout(nanos(Limits.KEEPALIVE_TIMEOUT), TimeUnit.NANOSECONDS)
        .permitKeepAliveTime(nanos(Limits.KEEPALIVE_CLIENT_TIME), TimeUnit.NANOSECONDS)
        .permitKeepAliveWithoutCalls(true);
  }

  private static Server start(NettyServerBuilder builder, InetSocketAddress address, String mend) {
    var where = address.getAddress().getHostAddress();
    try {
      return builder.build().start();
    } catch (IOException e) {
      throw new ListenException(
          isTaken(e)
              ? "port %d on %s is taken by another program: stop that, or %s"
                  .formatted(address.getPort(), where, mend)
              : "can't listen on port %d of %s: %s"
                  .formatted(address.getPort(), where, reasonOf(e)),
          e);
    }
  }

  private static boolean isTaken(IOException e) {
    return reasonOf(e).contains("in use");
  }

  // The operating system's word, which is last in Netty's sentence.
  private static String reasonOf(IOException e) {
    var sentence =
        String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
    return sentence.substring(sentence.lastIndexOf(':') + 1).strip();
  }

  private static long nanos(Duration duration) {
    return duration.toNanos();
  }

  private NettyListener() {}
}
