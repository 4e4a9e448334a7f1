package dev.undercroft.rpc;

import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCalls;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The ceiling of content: the product's listener with its settings and its way to write bytes, and
/// nothing else. Each method answers the bytes of one file.
public final class EchoServer {
  private static final byte[] NOTHING = {};

  private static final Marshaller<byte[]> UNREAD =
      new Marshaller<>() {
        @Override
        public InputStream stream(byte[] message) {
          throw new UnsupportedOperationException("a server writes no requests");
        }

        @Override
        public byte[] parse(InputStream request) {
          return NOTHING;
        }
      };

  private EchoServer() {}

  /// @param arguments the port of loopback that it takes, the name of its service, and a folder of
  ///   files that are named as its methods
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
    ServerServiceDefinition service = service(arguments[1], Path.of(arguments[2]));
    Server server =
        NettyListener.open(
            address,
            listener -> {
              listener.addService(service);
              listener.directExecutor();
            });
    server.awaitTermination();
  }

  private static ServerServiceDefinition service(String name, Path folder) throws IOException {
    var service = ServerServiceDefinition.builder(name);
    for (Path file : files(folder)) {
      byte[] bytes = Files.readAllBytes(file);
      service.addMethod(
          MethodDescriptor.newBuilder(UNREAD, Prebuilt.BYTES)
              .setType(MethodType.UNARY)
              .setFullMethodName(name + "/" + file.getFileName())
              .build(),
          ServerCalls.asyncUnaryCall((_, reply) -> Replies.send(reply, bytes)));
    }
    return service.build();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
