package dev.undercroft.server.edge;

import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.PutSaveResponse;
import dev.undercroft.proto.saves.v1.Save;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc.SaveServiceImplBase;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What a [SampleServer] was asked, over all its lives.
final class SampleCalls {
  private static final Context.Key<Metadata> HEADERS = Context.key("headers");

  private final Map<String, Integer> writes = new ConcurrentHashMap<>();
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

  /// How often the write of that name was run.
  int writes(String name) {
    return writes.getOrDefault(name, 0);
  }

  /// How many calls wait for [#answerAll].
  int waiting() {
    return waiting.size();
  }

  void answerAll() {
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }

  /// Keeps a call until [#answerAll], or until the caller or the connection is gone.
  <T> void hold(StreamObserver<T> reply, Runnable answer) {
    ((ServerCallStreamObserver<T>) reply).setOnCancelHandler(() -> waiting.remove(answer));
    waiting.add(answer);
  }

  /// The headers of the current call, as they came.
  static Map<String, String> headers() {
    var headers = new TreeMap<String, String>();
    for (var name : HEADERS.get().keys()) {
      if (!name.endsWith(Metadata.BINARY_HEADER_SUFFIX)) {
        var key = Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
        headers.put(name, String.join(",", HEADERS.get().getAll(key)));
      }
    }
    return headers;
  }

  /// Makes [#headers] known.
  static final class Hearing implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      return Contexts.interceptCall(
          Context.current().withValue(HEADERS, headers), call, headers, next);
    }
  }

  /// Counts writes by their name. One that is called "lost" is run and never answered.
  final class Saves extends SaveServiceImplBase {
    @Override
    public void putSave(PutSaveRequest request, StreamObserver<PutSaveResponse> reply) {
      writes.merge(request.getName(), 1, Integer::sum);
      if (!request.getName().equals("lost")) {
        reply.onNext(
            PutSaveResponse.newBuilder().setSave(Save.newBuilder().setRevision(1)).build());
        reply.onCompleted();
      }
    }
  }
}
