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
import dev.undercroft.content.SeedPlans;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.database.Database;
import dev.undercroft.database.DatabaseSettings;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.drill.cluster.Cluster;
import dev.undercroft.drill.cluster.ServerNode;
import dev.undercroft.embedded.EnvoyBinary;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.release.v1.ContentJsonServiceGrpc;
import dev.undercroft.server.edge.BenchEdge;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

  private final Deque<AutoCloseable> parts;
  private final List<ManagedChannel> nodes;
  private final List<ManagedChannel> readers;
  private final BenchEdge edge;
  private final SeedApply apply;
  private final Rollback rollback;
  private final SeedPlans plans;
  private final Balance balance;
  private final Watchers watchers = new Watchers(WATCHERS);
  private final Visitors visitors;

  private ReleaseStand(Deque<AutoCloseable> parts, Site site) throws IOException {
    this.parts = parts;
    Cluster cluster = keep(Cluster.start(site, NODES, Map.of(), Launched.serverJvm()));
    edge = edge(site, cluster.nodes().getFirst());
    nodes = cluster.nodes().stream().map(ServerNode::port).map(this::connect).toList();
    readers = cluster.nodes().stream().map(ServerNode::port).map(this::connect).toList();
    var metrics = new SimpleMeterRegistry();
    var database =
        keep(Database.open(DatabaseSettings.of(PostgresUrl.parse(cluster.databaseUrl())), metrics));
    var redis = keep(Redis.at(new RedisSettings(cluster.redisUrl())));
    var cache = new ContentCache(redis, metrics);
    apply = ContentModule.seedApply(database, cache);
    rollback = ContentModule.rollback(database, cache);
    plans = ContentModule.seedPlans(database, Map::of);
    balance = new Balance(Seeds.in(site));
    visitors = keep(new Visitors(nodes));
    watchers.watch(nodes, WATCHERS - EDGE_WATCHERS);
    watchers.watch(List.of(connect(edge.port())), EDGE_WATCHERS);
    watchers.lookout().await(1);
  }

  /// Returns when everybody watches.
  public static ReleaseStand start(Site site) {
    var parts = new ArrayDeque<AutoCloseable>();
    try {
      return new ReleaseStand(parts, site);
    } catch (IOException e) {
      Parts.close(parts);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      Parts.close(parts);
      throw e;
    }
  }

  private <T extends AutoCloseable> T keep(T part) {
    parts.push(part);
    return part;
  }

  private ManagedChannel connect(int port) {
    ManagedChannel channel =
        ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().directExecutor().build();
    keep(channel::shutdownNow);
    return channel;
  }

  private BenchEdge edge(Site site, ServerNode node) throws IOException {
    Path folder = site.named("edge");
    Site.delete(folder);
    Files.createDirectories(folder);
    keep(() -> Site.delete(folder));
    Path envoy = site.data().resolveSibling("envoy");
    return keep(
        BenchEdge.start(
            folder,
            EnvoyBinary.find(site.home(), envoy.resolve("requirements.txt")),
            envoy.resolve("envoy.yaml"),
            node.edgePort(),
            ContentJsonServiceGrpc.getServiceDescriptor()));
  }

  /// How long a move of the active release took, in nanoseconds from when it was asked for.
  ///
  /// @param release that is active now
  /// @param visible until every node served it
  /// @param told until the last watcher knew
  /// @param acknowledged until whoever asked was told that it is done
  public record Move(int release, long visible, long told, long acknowledged) {}

  /// Publishes seeds that differ from the active ones in one number.
  public Move publish() {
    SeedSet next = balance.next();
    long start = System.nanoTime();
    int release = apply.apply(next, PUBLICATION, new Silent()).release().number().value();
    return moved(release, start, System.nanoTime());
  }

  /// Makes an earlier release, which is not the active one, active again.
  public Move rollBack(int release) {
    watchers.lookout().forget(release);
    visitors.lookout().forget(release);
    long start = System.nanoTime();
    rollback.to(new ReleaseNumber(release), PUBLICATION, new Silent());
    return moved(release, start, System.nanoTime());
  }

  private Move moved(int release, long start, long acknowledged) {
    return new Move(
        release,
        visitors.lookout().await(release) - start,
        watchers.lookout().await(release) - start,
        acknowledged - start);
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
    Parts.close(parts);
  }
}
