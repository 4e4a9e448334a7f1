package dev.undercroft.rpc;

import io.grpc.stub.StreamObserver;

/// Ends unary calls.
public final class Replies {
  /// Sends the one answer of a unary call.
  public static <R> void send(StreamObserver<R> reply, R message) {
    reply.onNext(message);
    reply.onCompleted();
  }

  private Replies() {}
}
