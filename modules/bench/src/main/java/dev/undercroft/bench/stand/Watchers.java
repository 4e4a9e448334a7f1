package dev.undercroft.bench.stand;

import dev.undercroft.proto.feed.v1.ReleaseFeedServiceGrpc;
import dev.undercroft.proto.feed.v1.WatchReleasesRequest;
import dev.undercroft.proto.feed.v1.WatchReleasesResponse;
import io.grpc.Channel;
import io.grpc.stub.StreamObserver;
import java.util.List;

/// Clients that watch which release is active.
final class Watchers {
  private final Lookout lookout;

  Watchers(int count) {
    lookout = new Lookout(count);
  }

  /// They begin to watch, in turns on each channel.
  void watch(List<? extends Channel> channels, int count) {
    for (int i = 0; i < count; i++) {
      ReleaseFeedServiceGrpc.newStub(channels.get(i % channels.size()))
          .watchReleases(WatchReleasesRequest.getDefaultInstance(), new Watcher());
    }
  }

  Lookout lookout() {
    return lookout;
  }

  private final class Watcher implements StreamObserver<WatchReleasesResponse> {
    @Override
    public void onNext(WatchReleasesResponse told) {
      if (!told.getAlive()) {
        lookout.saw(told.getRelease().getNumber());
      }
    }

    @Override
    public void onError(Throwable failure) {
      lookout.lost(failure);
    }

    @Override
    public void onCompleted() {}
  }
}
