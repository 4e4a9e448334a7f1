package dev.undercroft.rpc;

import io.grpc.Channel;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// An open Health.Watch: the stream that every server has.
final class Watch implements ClientResponseObserver<HealthCheckRequest, HealthCheckResponse> {
  private final List<String> statuses = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Throwable> end = new CompletableFuture<>();
  private ClientCallStreamObserver<HealthCheckRequest> call;

  Watch(Channel channel) {
    HealthGrpc.newStub(channel).watch(HealthCheckRequest.getDefaultInstance(), this);
  }

  void cancel() {
    call.cancel("seen enough", null);
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<HealthCheckRequest> call) {
    this.call = call;
  }

  /// All that it heard so far.
  List<String> statuses() {
    return statuses;
  }

  void awaitStatus(String status) {
    Waiting.until(() -> !statuses.isEmpty() && statuses.getLast().equals(status));
  }

  Failure awaitFailure() throws Exception {
    return Failure.of(end.get(30, TimeUnit.SECONDS));
  }

  @Override
  public void onNext(HealthCheckResponse response) {
    statuses.add(response.getStatus().name());
  }

  @Override
  public void onError(Throwable failure) {
    end.complete(failure);
  }

  @Override
  public void onCompleted() {
    end.completeExceptionally(new AssertionError("ended without an error"));
  }
}
