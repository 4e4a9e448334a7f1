package dev.undercroft.rpc;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.function.Consumer;

/// Sends answers.
public final class Replies {
  /// Sends the one answer of a unary call.
  public static <R> void send(StreamObserver<R> reply, R message) {
    reply.onNext(message);
    reply.onCompleted();
  }

  /// Sends the answers of a stream, and ends it when the work returns. The work goes on when the
  /// client has left, or the server has ended the call: what it sends then is dropped.
  ///
  /// @param work sends to what it is given, from one thread at a time
  public static <R> void stream(StreamObserver<R> reply, Consumer<Consumer<R>> work) {
    // With a handler gRPC takes answers that nobody waits for without an exception.
    ((ServerCallStreamObserver<R>) reply).setOnCancelHandler(() -> {});
    work.accept(reply::onNext);
    reply.onCompleted();
  }

  private Replies() {}
}
