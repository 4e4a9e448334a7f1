package dev.undercroft.content;

import dev.undercroft.cache.ContentCache;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.database.Beacon;
import dev.undercroft.database.Database;
import dev.undercroft.database.PlayerData;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.rpc.Authenticator;
import dev.undercroft.rpc.RpcService;
import dev.undercroft.rpc.Visitors;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The door to content: a node's share of serving it, and publishing.
public final class ContentModule implements AutoCloseable {
  private final ActiveContent active;
  private final Checkups checkups;
  private final Releases releases;
  private final ReleaseHistory history;
  private final Database database;
  private final ContentCache cache;
  private final MoveThreads moves = new MoveThreads();
  private final ReleaseFeedGrpcService feed;

  private ContentModule(
      ActiveContent active,
      Checkups checkups,
      Releases releases,
      ReleaseHistory history,
      Database database,
      ContentCache cache,
      ReleaseFeedGrpcService feed) {
    this.active = active;
    this.checkups = checkups;
    this.releases = releases;
    this.history = history;
    this.database = database;
    this.cache = cache;
    this.feed = feed;
  }

  /// With the content lease that a node has unless it is set otherwise.
  public static ContentModule open(
      Database database, ContentCache cache, Consumer<Boolean> ready, MeterRegistry metrics) {
    return open(database, cache, ready, metrics, Limits.CONTENT_LEASE);
  }

  /// Content is there when `ready` hears so, which takes a beat: see {@link #node}.
  ///
  /// @param ready told after every beat whether content can be answered
  /// @param lease how long the active release is answered without a beat; each node may have its
  ///   own
  public static ContentModule open(
      Database database,
      ContentCache cache,
      Consumer<Boolean> ready,
      MeterRegistry metrics,
      Duration lease) {
    var snapshots = new Snapshots(Kinds.ALL);
    var loader = new SnapshotLoader(database.jooq(), cache, Kinds.ALL, snapshots);
    var active = new ActiveContent(loader, lease, ready, System::nanoTime);
    Gauge.builder(
            "undercroft.content.release",
            active,
            each -> each.release().map(release -> release.number().value()).orElse(0))
        .description("The release that this node has installed; 0 while it has none")
        .register(metrics);
    var releases = new Releases(active, database, snapshots, Limits.PAST_RELEASES_BYTES);
    return new ContentModule(
        active,
        Checkups.start(doctor(database, cache), metrics),
        releases,
        new ReleaseHistory(database),
        database,
        cache,
        ReleaseFeedGrpcService.open(active, releases, database, metrics));
  }

  /// What the beat tells which release is active.
  public Beacon.Node node() {
    return active;
  }

  /// The services of a node where nobody is known: see below.
  public List<RpcService> services() {
    return services(Authenticator.none());
  }

  /// CatalogService, ContentJsonService and ReleaseFeedService, answered from releases in memory,
  /// and ReleaseService.
  ///
  /// @param authenticator knows who may see drafts
  public List<RpcService> services(Authenticator authenticator) {
    var drafts = new DraftSnapshots(database, new Snapshots(Kinds.ALL));
    var reading = new Reading(releases, drafts, new Visitors(authenticator));
    return List.of(
        new CatalogGrpcService(reading, Kinds.ALL).service(),
        new ContentJsonGrpcService(reading, Kinds.ALL).service(),
        feed.service(),
        RpcService.blocking(
            new ReleaseGrpcService(
                history,
                new ReleaseDiffs(reading, Kinds.ALL),
                new RecordHistory(database, Kinds.ALL))));
  }

  /// ReleaseAdminService and DraftService, through which admins publish.
  ///
  /// @param usernames of players who are there
  /// @param savesByRelease as for {@link #seedPlans}
  public List<RpcService> adminServices(
      Function<PlayerId, String> usernames, Supplier<Map<ReleaseNumber, Integer>> savesByRelease) {
    var waits = SeedApply.Waits.ofLimits();
    var db = database.jooq();
    var staleBase = new StaleBase(Kinds.ALL);
    var pointer = new PointerMove(db, cache, Kinds.ALL, waits);
    var plans = new SeedPlans(db, Kinds.ALL, savesByRelease);
    var adminMoves = new AdminMoves(database, pointer, staleBase, usernames, moves);
    var admin =
        new ReleaseAdmin(
            database,
            plans,
            new SeedApply(db, cache, Kinds.ALL, waits),
            new Rollback(db, cache, Kinds.ALL, waits),
            adminMoves,
            staleBase);
    var drafts = new Drafts(database, plans, pointer, adminMoves, usernames, Kinds.ALL);
    return List.of(
        RpcService.blocking(new ReleaseAdminGrpcService(admin)),
        RpcService.blocking(new DraftGrpcService(drafts)));
  }

  /// What is kept about a player who was an admin.
  public static PlayerData playerData() {
    return new PlayerReleaseStore();
  }

  /// Publishes without a node of its own; it needs no server to run.
  public static SeedApply seedApply(Database database, ContentCache cache) {
    return new SeedApply(database.jooq(), cache, Kinds.ALL, SeedApply.Waits.ofLimits());
  }

  /// Compares seeds with what is active; it needs no server to run either.
  ///
  /// @param savesByRelease how many saves were made under each release; asked when records would be
  ///   gone
  public static SeedPlans seedPlans(
      Database database, Supplier<Map<ReleaseNumber, Integer>> savesByRelease) {
    return new SeedPlans(database.jooq(), Kinds.ALL, savesByRelease);
  }

  /// Compares every place that holds the active release; it needs no server to run.
  public static Doctor doctor(Database database, ContentCache cache) {
    return new Doctor(database.jooq(), cache, Kinds.ALL);
  }

  /// Makes an earlier release the active one again, without a node of its own.
  public static Rollback rollback(Database database, ContentCache cache) {
    return new Rollback(database.jooq(), cache, Kinds.ALL, SeedApply.Waits.ofLimits());
  }

  /// Stores, publishes and drops drafts, without a node of its own.
  public static SeedDrafts seedDrafts(Database database, ContentCache cache) {
    var waits = SeedApply.Waits.ofLimits();
    return new SeedDrafts(
        database, new PointerMove(database.jooq(), cache, Kinds.ALL, waits), Kinds.ALL);
  }

  /// Tells which release was active when.
  public static ReleaseHistory history(Database database) {
    return new ReleaseHistory(database);
  }

  /// Ends answering. To be called before the beat ends, which takes this node off the list of those
  /// that a publisher waits for.
  @Override
  public void close() {
    moves.close();
    checkups.close();
    active.close();
    feed.close();
    releases.close();
  }
}
