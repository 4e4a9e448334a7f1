package dev.undercroft.server.edge;

import dev.undercroft.proto.feed.v1.ReleaseFeedServiceGrpc.ReleaseFeedServiceImplBase;
import dev.undercroft.proto.feed.v1.WatchReleasesRequest;
import dev.undercroft.proto.feed.v1.WatchReleasesResponse;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Tells whoever watches the move after the one that it saw, and then what a test says.
final class SampleFeed extends ReleaseFeedServiceImplBase {
  private final Queue<StreamObserver<WatchReleasesResponse>> watchers =
      new ConcurrentLinkedQueue<>();
  private final AtomicInteger calls = new AtomicInteger();

  /// How often it was called.
  int calls() {
    return calls.get();
  }

  synchronized void tell(long activation) {
    watchers.forEach(watcher -> watcher.onNext(move(activation)));
  }

  // Whoever has read the first move is among those who are told the next.
  @Override
  public synchronized void watchReleases(
      WatchReleasesRequest request, StreamObserver<WatchReleasesResponse> watcher) {
    calls.incrementAndGet();
    ((ServerCallStreamObserver<WatchReleasesResponse>) watcher)
        .setOnCancelHandler(() -> watchers.remove(watcher));
    watchers.add(watcher);
    watcher.onNext(move(request.getAfter() + 1));
  }

  static WatchReleasesResponse move(long activation) {
    return WatchReleasesResponse.newBuilder()
        .setActivation(activation)
        .setRelease(SampleContent.RELEASE)
        .addChangedKinds("enemies")
        .build();
  }
}
