package dev.undercroft.rpc;

import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;

/// Takes the first answer of a call, or what it was refused with.
record First<R>(CompletableFuture<R> answer) implements StreamObserver<R> {
  @Override
  public void onNext(R response) {
    answer.complete(response);
  }

  @Override
  public void onError(Throwable failure) {
    answer.completeExceptionally(failure);
  }

  @Override
  public void onCompleted() {}
}
