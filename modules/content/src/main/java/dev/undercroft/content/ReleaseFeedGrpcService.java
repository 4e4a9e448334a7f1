package dev.undercroft.content;

import dev.undercroft.content.gen.Kinds;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.feed.v1.ReleaseFeedServiceGrpc;
import dev.undercroft.rpc.Lane;
import dev.undercroft.rpc.Prebuilt;
import dev.undercroft.rpc.RpcService;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/// ReleaseFeedService, for clients that hold a release and follow the active one.
final class ReleaseFeedGrpcService implements AutoCloseable {
  private final ReleaseWatch watch;
  private final ReleaseDeltas deltas;

  ReleaseFeedGrpcService(ReleaseWatch watch, ReleaseDeltas deltas) {
    this.watch = watch;
    this.deltas = deltas;
  }

  static ReleaseFeedGrpcService open(
      ActiveContent active, Releases releases, Database database, MeterRegistry metrics) {
    var moves = new ReleaseMoves(database, Kinds.ALL);
    var watch = new ReleaseWatch(active, moves, database, ReleaseWatch.Bounds.ofLimits());
    watch.meter(metrics);
    return new ReleaseFeedGrpcService(
        watch, new ReleaseDeltas(releases, Kinds.ALL, Limits.DELTAS_BYTES));
  }

  RpcService service() {
    return new RpcService(
        Prebuilt.service(
            ReleaseFeedServiceGrpc.getServiceDescriptor(),
            List.of(
                Prebuilt.streaming(ReleaseFeedServiceGrpc.getWatchReleasesMethod(), watch::watch),
                Prebuilt.fetching(
                    ReleaseFeedServiceGrpc.getGetContentDeltaMethod(),
                    (request, _) ->
                        deltas
                            .read(request.getFrom(), request.getTo())
                            .thenApply(Prebuilt.Answer::of)))),
        Lane.MEMORY);
  }

  @Override
  public void close() {
    watch.close();
    deltas.close();
  }
}
