package dev.undercroft.bench.stand;

import dev.undercroft.bench.measure.Ask;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A unary call whose answer comes over the wire and is dropped: what it costs to read is the
/// client's affair.
final class GrpcAsk implements Ask {
  private static final byte[] DROPPED = {};

  private final Channel channel;
  private final MethodDescriptor<byte[], byte[]> whole;
  private final MethodDescriptor<byte[], byte[]> dropped;
  private final byte[] request;

  /// @param method such as `undercroft.content.v1.CatalogService/ListEnemies`
  GrpcAsk(Channel channel, String method, byte[] request) {
    this.channel = channel;
    this.whole = method(method, GrpcAsk::read);
    this.dropped = method(method, _ -> DROPPED);
    this.request = request;
  }

  /// The answer's message.
  byte[] once() {
    return ClientCalls.blockingUnaryCall(
        channel, whole, CallOptions.DEFAULT.withWaitForReady(), request);
  }

  @Override
  public void ask(Consumer<@Nullable Throwable> answered) {
    ClientCalls.asyncUnaryCall(
        channel.newCall(dropped, CallOptions.DEFAULT),
        request,
        new StreamObserver<>() {
          @Override
          public void onNext(byte[] message) {}

          @Override
          public void onError(Throwable failure) {
            answered.accept(failure);
          }

          @Override
          public void onCompleted() {
            answered.accept(null);
          }
        });
  }

  private static MethodDescriptor<byte[], byte[]> method(
      String name, Function<InputStream, byte[]> answer) {
    var messages =
        new Marshaller<byte[]>() {
          @Override
          public InputStream stream(byte[] message) {
            return new ByteArrayInputStream(message);
          }

          @Override
          public byte[] parse(InputStream message) {
            return answer.apply(message);
          }
        };
    return MethodDescriptor.newBuilder(messages, messages)
        .setType(MethodType.UNARY)
        .setFullMethodName(name)
        .build();
  }

  private static byte[] read(InputStream message) {
    try {
      return message.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
