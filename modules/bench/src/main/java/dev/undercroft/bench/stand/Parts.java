package dev.undercroft.bench.stand;

import dev.undercroft.command.Site;
import dev.undercroft.drill.cluster.ServerNode;
import dev.undercroft.embedded.EnvoyBinary;
import dev.undercroft.server.edge.BenchEdge;
import io.grpc.ManagedChannel;
import io.grpc.ServiceDescriptor;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollIoHandler;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollSocketChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a stand has started: the last part is stopped first.
final class Parts implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Parts.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  private Parts() {}

  /// How a stand is put together, which closes its parts when it is closed itself.
  interface Assembly<S> {
    S of(Parts parts) throws IOException;
  }

  /// A stand, or an exception and no part of it.
  static <S> S assemble(Assembly<S> assembly) {
    var parts = new Parts();
    try {
      return assembly.of(parts);
    } catch (IOException e) {
      parts.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  <T extends AutoCloseable> T keep(T part) {
    parts.push(part);
    return part;
  }

  /// A connection of its own to a gRPC port on loopback, read by a thread of its own: left alone,
  /// gRPC reads both connections of a side by one thread, which leaves a quarter of two processors
  /// idle.
  ManagedChannel connect(int port) {
    var thread = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    keep(thread::shutdownGracefully);
    ManagedChannel channel =
        NettyChannelBuilder.forAddress("127.0.0.1", port)
            .eventLoopGroup(thread)
            .channelType(EpollSocketChannel.class)
            .usePlaintext()
            .directExecutor()
            .build();
    keep(channel::shutdownNow);
    return channel;
  }

  /// An empty folder of this run.
  Path folder(Site site, String name) throws IOException {
    Path folder = site.named(name);
    Site.delete(folder);
    Files.createDirectories(folder);
    keep(() -> Site.delete(folder));
    return folder;
  }

  /// Envoy before a node.
  ///
  /// @param transcoded what it offers as JSON
  BenchEdge edge(Site site, ServerNode node, ServiceDescriptor transcoded) throws IOException {
    Path envoy = site.data().resolveSibling("envoy");
    return keep(
        BenchEdge.start(
            folder(site, "edge-" + transcoded.getName()),
            EnvoyBinary.find(site.home(), envoy.resolve("requirements.txt")),
            envoy.resolve("envoy.yaml"),
            node.edgePort(),
            transcoded));
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception e) {
        log.warn("{} did not stop cleanly: {}", part.getClass().getSimpleName(), e.toString());
      }
    }
  }
}
