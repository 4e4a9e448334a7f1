package dev.undercroft.bench.stand;

import dev.undercroft.bench.measure.Ask;
import dev.undercroft.cache.ContentCache;
import dev.undercroft.cache.Redis;
import dev.undercroft.cache.RedisSettings;
import dev.undercroft.command.Site;
import dev.undercroft.content.ContentModule;
import dev.undercroft.content.Publication;
import dev.undercroft.content.Rollback;
import dev.undercroft.content.SeedApply;
import dev.undercroft.content.SeedApply.Step;
import dev.undercroft.content.SeedPlans;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.database.Database;
import dev.undercroft.database.DatabaseSettings;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.drill.cluster.Cluster;
import dev.undercroft.drill.cluster.ServerNode;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.release.v1.ContentJsonServiceGrpc;
import dev.undercroft.server.edge.BenchEdge;
import io.grpc.ManagedChannel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Three nodes in JVMs of their own, Envoy before the first, a crowd that watches releases, and a
/// publisher in this JVM, which goes the way that `seed apply` goes.
public final class ReleaseStand implements AutoCloseable {
  /// Clients that watch, the larger part of them on the nodes themselves.
  public static final int WATCHERS = 1_000;

  private static final int NODES = 3;
  private static final int EDGE_WATCHERS = 100;
  private static final Publication PUBLICATION = new Publication("bench", "measured");

  private final Parts parts;
  private final List<ManagedChannel> nodes;
  private final List<ManagedChannel> readers;
  private final BenchEdge edge;
  private final SeedApply apply;
  private final Rollback rollback;
  private final SeedPlans plans;
  private final Balance balance;
  private final Watchers watchers = new Watchers(WATCHERS);
  private final Visitors visitors;

  private ReleaseStand(Parts parts, Site site) throws IOException {
    this.parts = parts;
    Cluster cluster = parts.keep(Cluster.start(site, NODES, Map.of(), Launched.serverJvm()));
    edge =
        parts.edge(site, cluster.nodes().getFirst(), ContentJsonServiceGrpc.getServiceDescriptor());
    nodes = cluster.nodes().stream().map(ServerNode::port).map(parts::connect).toList();
    readers = cluster.nodes().stream().map(ServerNode::port).map(parts::connect).toList();
    var metrics = new SimpleMeterRegistry();
    var database =
        parts.keep(
            Database.open(DatabaseSettings.of(PostgresUrl.parse(cluster.databaseUrl())), metrics));
    var redis = parts.keep(Redis.at(new RedisSettings(cluster.redisUrl())));
    var cache = new ContentCache(redis, metrics);
    apply = ContentModule.seedApply(database, cache);
    rollback = ContentModule.rollback(database, cache);
    plans = ContentModule.seedPlans(database, Map::of);
    balance = new Balance(Seeds.in(site));
    visitors = parts.keep(new Visitors(nodes));
    watchers.watch(nodes, WATCHERS - EDGE_WATCHERS);
    watchers.watch(List.of(parts.connect(edge.port())), EDGE_WATCHERS);
    watchers.lookout().await(1);
  }

  /// Returns when everybody watches.
  public static ReleaseStand start(Site site) {
    return Parts.assemble(parts -> new ReleaseStand(parts, site));
  }

  /// How long a move of the active release took, in nanoseconds from when it was asked for.
  ///
  /// @param release that is active now
  /// @param visible until every node served it
  /// @param told until the last watcher knew
  /// @param acknowledged until whoever asked was told that it is done
  /// @param steps until each of these was done
  public record Move(
      int release, long visible, long told, long acknowledged, Map<Step, Long> steps) {}

  /// Publishes seeds that differ from the active ones in one number.
  public Move publish() {
    SeedSet next = balance.next();
    var times = new StepTimes();
    int release = apply.apply(next, PUBLICATION, times).release().number().value();
    return moved(release, times, System.nanoTime());
  }

  /// Makes an earlier release, which is not the active one, active again.
  public Move rollBack(int release) {
    watchers.lookout().forget(release);
    visitors.lookout().forget(release);
    var times = new StepTimes();
    rollback.to(new ReleaseNumber(release), PUBLICATION, times);
    return moved(release, times, System.nanoTime());
  }

  private Move moved(int release, StepTimes times, long acknowledged) {
    return new Move(
        release,
        visitors.lookout().await(release) - times.start(),
        watchers.lookout().await(release) - times.start(),
        acknowledged - times.start(),
        times.done());
  }

  /// Says what the next publish would change.
  public void plan() {
    plans.plan(balance.next());
  }

  /// A connection to each node.
  public List<ManagedChannel> nodes() {
    return readers;
  }

  /// Reads of what every node answers most, spread over all of them.
  public List<Ask> reads(int inFlight) {
    var question = new Question("ListEnemies", new byte[0], "/api/enemies");
    var asks = new ArrayList<Ask>();
    for (int i = 0; i < inFlight; i++) {
      asks.add(
          new GrpcAsk(readers.get(i % readers.size()), question.fullMethod(), question.request()));
    }
    return asks;
  }

  /// Where Envoy listens on loopback.
  public int edgePort() {
    return edge.port();
  }

  @Override
  public void close() {
    parts.close();
  }
}
