package dev.undercroft.content;

import dev.undercroft.content.gen.Kinds;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.feed.v1.ReleaseFeedServiceGrpc;
import dev.undercroft.proto.feed.v1.WatchReleasesRequest;
import dev.undercroft.proto.feed.v1.WatchReleasesResponse;
import dev.undercroft.testkit.InProcessRpc;
import java.time.Duration;
import java.util.Iterator;

/// A node that hears of the active release when a test says so, and whoever watches it.
final class WatchLab implements AutoCloseable {
  private final ContentLab lab;
  private final ActiveContent active;
  private final ReleaseWatch watch;
  private final Releases releases;
  private final ReleaseDeltas deltas;
  final InProcessRpc rpc;

  WatchLab(ContentLab lab, ReleaseWatch.Bounds bounds) {
    this(lab, bounds, Limits.CONTENT_LEASE);
  }

  WatchLab(ContentLab lab, ReleaseWatch.Bounds bounds, Duration lease) {
    this.lab = lab;
    active = new ActiveContent(lab.loader(), lease, _ -> {}, System::nanoTime);
    watch =
        new ReleaseWatch(active, new ReleaseMoves(lab.database, Kinds.ALL), lab.database, bounds);
    releases =
        new Releases(active, lab.database, new Snapshots(Kinds.ALL), Limits.PAST_RELEASES_BYTES);
    deltas = new ReleaseDeltas(releases, Kinds.ALL, Limits.DELTAS_BYTES);
    rpc = InProcessRpc.start(new ReleaseFeedGrpcService(watch, deltas).service());
  }

  /// Hears what is active, and answers with it.
  WatchLab beat() {
    var now = BeaconRow.active(lab.database.jooq());
    active.heard(now, System.nanoTime());
    ContentLab.await(() -> {
      active.heard(now, System.nanoTime());
      return active
          .release()
          .equals(now.map(at -> ReleaseStore.get(lab.database.jooq(), at.release())));
    });
    return this;
  }

  /// What a watcher is told; asking for the next waits for it.
  Iterator<WatchReleasesResponse> watch(long after) {
    return ReleaseFeedServiceGrpc.newBlockingStub(rpc.channel())
        .watchReleases(WatchReleasesRequest.newBuilder().setAfter(after).build());
  }

  @Override
  public void close() {
    rpc.close();
    active.close();
    watch.close();
    deltas.close();
    releases.close();
  }
}
