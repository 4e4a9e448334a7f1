package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import io.grpc.Drainable;
import io.grpc.KnownLength;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.ServerCall;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.ServerCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Methods whose answers exist as bytes already: they are written as they are, once copied, never
/// serialised again.
public final class Prebuilt {
  static final Marshaller<byte[]> BYTES = new BytesMarshaller();

  /// One answer: the serialised response message, which nobody may change any more, and response
  /// headers such as `etag`.
  public static final class Answer {
    private final byte[] message;
    private final @Nullable Metadata headers;

    private Answer(byte[] message, @Nullable Metadata headers) {
      this.message = message;
      this.headers = headers;
    }

    public static Answer of(byte[] message) {
      return new Answer(message, null);
    }

    public static Answer of(byte[] message, Headers headers) {
      return new Answer(message, headers.sent);
    }
  }

  /// Response headers, to be built once and sent with many answers.
  public static final class Headers {
    private final Metadata sent = new Metadata();

    private Headers() {}

    /// @param headers lower-case names, ASCII values
    public static Headers of(Map<String, String> headers) {
      var built = new Headers();
      headers.forEach((name, value) ->
          built.sent.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value));
      return built;
    }
  }

  /// A generated method that answers bytes. The function refuses by throwing, as any handler does.
  public static <Q> ServerMethodDefinition<Q, byte[]> answering(
      MethodDescriptor<Q, ?> generated, Function<Q, Answer> answer) {
    return handling(generated, (request, _, reply) -> reply.send(answer.apply(request)));
  }

  /// The same for answers that may have to be fetched first. The function must not wait; whoever
  /// completes the stage sends the answer.
  ///
  /// @param answer also gets the call's headers
  public static <Q> ServerMethodDefinition<Q, byte[]> fetching(
      MethodDescriptor<Q, ?> generated, BiFunction<Q, Metadata, CompletionStage<Answer>> answer) {
    return fetching(generated, (_, _) -> null, answer);
  }

  /// The same for answers most of which are there already, and need not pay for a stage.
  ///
  /// @param atHand null for an answer that has to be fetched
  public static <Q> ServerMethodDefinition<Q, byte[]> fetching(
      MethodDescriptor<Q, ?> generated,
      BiFunction<Q, Metadata, @Nullable Answer> atHand,
      BiFunction<Q, Metadata, CompletionStage<Answer>> answer) {
    return handling(
        generated,
        (request, headers, reply) -> {
          Answer there = atHand.apply(request, headers);
          if (there != null) {
            reply.send(there);
          } else {
            answer.apply(request, headers).whenComplete(reply::end);
          }
        });
  }

  private interface Handler<Q> {
    void handle(Q request, Metadata headers, Reply reply);
  }

  private interface Reply {
    void send(Answer answer);

    void end(Answer answer, @Nullable Throwable failure);
  }

  /// A generated method that answers with any number of bytes' messages. The function must not
  /// wait; whatever it leaves with the observer sends them, one at a time, and ends the call.
  public static <Q> ServerMethodDefinition<Q, byte[]> streaming(
      MethodDescriptor<Q, ?> generated, BiConsumer<Q, ServerCallStreamObserver<byte[]>> handler) {
    return ServerMethodDefinition.create(
        generated.toBuilder(generated.getRequestMarshaller(), BYTES).build(),
        ServerCalls.asyncServerStreamingCall(
            (request, reply) -> handler.accept(request, (ServerCallStreamObserver<byte[]>) reply)));
  }

  private static <Q> ServerMethodDefinition<Q, byte[]> handling(
      MethodDescriptor<Q, ?> generated, Handler<Q> handler) {
    return ServerMethodDefinition.create(
        generated.toBuilder(generated.getRequestMarshaller(), BYTES).build(),
        (call, headers) -> {
          // gRPC itself refuses the second one.
          call.request(2);
          return new UnaryCall<>(call, headers, handler);
        });
  }

  /// A service made of such methods, and of others.
  ///
  /// @param generated descriptor of the service, such as CatalogServiceGrpc.getServiceDescriptor()
  public static ServerServiceDefinition service(
      ServiceDescriptor generated, Collection<? extends ServerMethodDefinition<?, ?>> methods) {
    return Services.rebuild(generated, methods);
  }

  private Prebuilt() {}

  /// A call with one request and one answer, heard without the observers that ServerCalls makes for
  /// any number of them.
  private static final class UnaryCall<Q> extends ServerCall.Listener<Q> implements Reply {
    private final ServerCall<Q, byte[]> call;
    private final Metadata headers;
    private final Handler<Q> handler;
    private @Nullable Q request;

    UnaryCall(ServerCall<Q, byte[]> call, Metadata headers, Handler<Q> handler) {
      this.call = call;
      this.headers = headers;
      this.handler = handler;
    }

    @Override
    public void onMessage(Q message) {
      request = message;
    }

    @Override
    public void onHalfClose() {
      if (request == null) {
        throw new GameException(Reason.REQUEST_INVALID, "this call takes one request");
      }
      handler.handle(request, headers, this);
    }

    @Override
    public void send(Answer answer) {
      var sent = new Metadata();
      if (answer.headers != null) {
        sent.merge(answer.headers);
      }
      call.sendHeaders(sent);
      call.sendMessage(answer.message);
      call.close(Status.OK, new Metadata());
    }

    @Override
    public void end(Answer answer, @Nullable Throwable failure) {
      if (failure == null) {
        send(answer);
      } else {
        fail(failure);
      }
    }

    private void fail(Throwable failure) {
      Metadata trailers = Status.trailersFromThrowable(failure);
      call.close(Status.fromThrowable(failure), trailers == null ? new Metadata() : trailers);
    }
  }

  private static final class BytesMarshaller implements Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] message) {
      return new WholeArray(message);
    }

    @Override
    public byte[] parse(InputStream message) {
      try {
        return message.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Tells its length, so that gRPC asks for one buffer, and fills that buffer in one go.
  private static final class WholeArray extends ByteArrayInputStream
      implements KnownLength, Drainable {
    WholeArray(byte[] message) {
      super(message);
    }

    // Not by transferTo, which trusts no stranger with its array and copies it once more.
    @Override
    public int drainTo(OutputStream target) throws IOException {
      int length = count - pos;
      target.write(buf, pos, length);
      pos = count;
      return length;
    }
  }
}
