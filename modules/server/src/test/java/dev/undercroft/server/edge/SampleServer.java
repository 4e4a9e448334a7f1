package dev.undercroft.server.edge;

import com.google.api.HttpBody;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.release.v1.ContentJsonServiceGrpc.ContentJsonServiceImplBase;
import dev.undercroft.proto.release.v1.GetContentJsonRequest;
import dev.undercroft.proto.release.v1.GetRecordJsonRequest;
import dev.undercroft.proto.release.v1.ListRecordsJsonRequest;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetSocketAddress;
import tools.jackson.databind.json.JsonMapper;

/// Both content services over a real socket, answering from [SampleContent]: what the edge needs
/// behind it, without a database. `/api/large` is large, `/api/never` isn't answered before
/// [SampleCalls#answerAll], `/api/headers` tells which ones came.
final class SampleServer implements AutoCloseable {
  static final String ETAG = "\"" + SampleContent.RELEASE.getHash() + "\"";

  /// The large answer: about all the JSON that a full release can come to.
  static final String LARGE = "[" + "1.0,".repeat(4 * Limits.RELEASE_BYTES / 4 - 2) + "1]";

  private final SampleCalls calls = new SampleCalls();
  private final SampleFeed feed = new SampleFeed();
  private final HealthStatusManager health = new HealthStatusManager();
  private final int port;
  private Server server;

  private SampleServer() throws IOException {
    server = start(0);
    port = server.getPort();
  }

  static SampleServer start() throws IOException {
    return new SampleServer();
  }

  private Server start(int port) throws IOException {
    return NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
        .maxInboundMetadataSize(Limits.METADATA_BYTES)
        .addService(new SampleCatalog())
        .addService(ServerInterceptors.intercept(new Json(), new Etag(), new SampleCalls.Hearing()))
        .addService(calls.new Saves())
        .addService(feed)
        .addService(health.getHealthService())
        .addService(ProtoReflectionServiceV1.newInstance())
        .build()
        .start();
  }

  InetSocketAddress address() {
    return new InetSocketAddress("127.0.0.1", port);
  }

  SampleCalls calls() {
    return calls;
  }

  SampleFeed feed() {
    return feed;
  }

  HealthStatusManager health() {
    return health;
  }

  /// Takes no new calls and ends when those under way have.
  void stop() throws InterruptedException {
    server.shutdown().awaitTermination();
  }

  /// Ends as a crash does: calls under way are cut off.
  void kill() throws InterruptedException {
    server.shutdownNow().awaitTermination();
  }

  /// Is there again, where it was.
  void startAgain() throws IOException {
    server = start(port);
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private final class Json extends ContentJsonServiceImplBase {
    @Override
    public void getContentJson(GetContentJsonRequest request, StreamObserver<HttpBody> reply) {
      json("content", reply);
    }

    @Override
    public void listRecordsJson(ListRecordsJsonRequest request, StreamObserver<HttpBody> reply) {
      json(request.getKind(), reply);
    }

    @Override
    public void getRecordJson(GetRecordJsonRequest request, StreamObserver<HttpBody> reply) {
      json(request.getKind() + "/" + request.getId(), reply);
    }

    private void json(String path, StreamObserver<HttpBody> reply) {
      switch (path) {
        case "large" -> send(LARGE, reply);
        case "never" -> calls.hold(reply, () -> send("{}", reply));
        case "headers" ->
            send(JsonMapper.shared().writeValueAsString(SampleCalls.headers()), reply);
        default -> {
          var answer = SampleCatalog.ANSWERS.get(path);
          if (answer == null) {
            reply.onError(SampleCatalog.unknown(path));
          } else {
            send(print(answer), reply);
          }
        }
      }
    }

    private static void send(String json, StreamObserver<HttpBody> reply) {
      reply.onNext(
          HttpBody.newBuilder()
              .setContentType("application/json")
              .setData(ByteString.copyFromUtf8(json))
              .build());
      reply.onCompleted();
    }
  }

  static String print(Message message) {
    try {
      return JsonFormat.printer()
          .alwaysPrintFieldsWithNoPresence()
          .omittingInsignificantWhitespace()
          .print(message);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Etag implements ServerInterceptor {
    private static final Metadata.Key<String> KEY =
        Metadata.Key.of("etag", Metadata.ASCII_STRING_MARSHALLER);

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      var tagging =
          new SimpleForwardingServerCall<Q, A>(call) {
            @Override
            public void sendHeaders(Metadata answer) {
              answer.put(KEY, ETAG);
              super.sendHeaders(answer);
            }
          };
      return next.startCall(tagging, headers);
    }
  }
}
