package dev.undercroft.drill.releases;

import dev.undercroft.command.Site;
import dev.undercroft.drill.client.Account;
import dev.undercroft.drill.client.Answer;
import dev.undercroft.drill.client.Answer.Done;
import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Call;
import dev.undercroft.drill.client.Crowd;
import dev.undercroft.drill.client.Gate;
import dev.undercroft.drill.client.Patience;
import dev.undercroft.drill.client.Tally;
import dev.undercroft.drill.client.Token;
import dev.undercroft.drill.cluster.Cluster;
import dev.undercroft.proto.content.v1.GetContentRequest;
import dev.undercroft.proto.content.v1.GetContentResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Admins publish and roll back, clients of every node look at each answer, and all the time
/// something breaks.
public final class ReleasesDrill {
  /// Shorter than most faults, so that nodes are silent for longer than it.
  private static final Map<String, String> SETTINGS =
      Map.of("UNDERCROFT_CONTENT_LEASE_SECONDS", "2");

  private static final int READERS_OF_A_NODE = 6;
  private static final int MOVERS = 6;
  private static final int WATCHERS = 3;
  private static final Duration POLL = Duration.ofMillis(50);

  // Between two checkpoints.
  private static final int MOVES = Chronicle.MOST_AT_ONCE / 2;
  private static final long READINGS = 1_000_000;

  private final ReleasesOptions options;
  private final Site site;
  private final Consumer<String> progress;
  private final Tally tally = new Tally();
  private final Breaches breaches = new Breaches();
  private final Moves moves;
  private final Gate gate = new Gate();
  private final long start = System.nanoTime();
  private final LongSupplier clock = () -> System.nanoTime() - start;

  /// @param progress is told in single lines how it goes
  public ReleasesDrill(ReleasesOptions options, Site site, Consumer<String> progress) {
    this.options = options;
    this.moves = new Moves("seed " + options.seed());
    this.site = site;
    this.progress = progress;
  }

  /// Starts nodes as the drill needs them.
  static Cluster cluster(Site site, int nodes) {
    return Cluster.start(site, nodes, SETTINGS);
  }

  /// Returns when enough was moved and everything has been looked at.
  ///
  /// @throws IllegalStateException when the drill itself, or a node, does not get on
  public ReleasesReport run() {
    progress.accept("seed " + options.seed() + ": starting " + options.nodes() + " nodes");
    try (Cluster cluster = cluster(site, options.nodes())) {
      return run(cluster);
    }
  }

  ReleasesReport run(Cluster cluster) {
    Mover.Shared movers = prepare(cluster);
    Witness witness = movers.witness();
    List<Watcher> watchers = watchers(movers);
    var checkpoint = new Checkpoint(cluster, moves, witness, breaches);
    progress.accept("clients and admins begin");
    long began = clock.getAsLong();
    Map<?, Integer> faults;
    try (var storm = new Storm(cluster, moves, options.seed(), progress);
        var crowd = new Crowd(gate, acts(movers, watchers))) {
      goOn(crowd, storm, checkpoint, witness, began);
      progress.accept("enough: everything is mended and looked at");
      storm.calmDown();
      crowd.stop();
      faults = storm.faults();
    }
    // Redis may have been emptied after the last move; the next one fills it.
    new Mover(movers, new Random()).act();
    var took = Duration.ofNanos(clock.getAsLong() - began);
    checkpoint.look();
    watchers.forEach(checkpoint::lookAt);
    checkpoint.lookAtReleases(movers.nodes(), node -> reader(movers, node, new Random()));
    checkpoint.askDoctor(site.data());
    return new ReleasesReport(options, took, moves, witness, tally, faults, breaches);
  }

  /// Everything that admins and clients need; what is active from here on has a mark.
  Mover.Shared prepare(Cluster cluster) {
    List<Api> nodes =
        cluster.nodes().stream().map(node -> new Api(node + "", node.channel(), tally)).toList();
    GetContentResponse first = content(nodes.getFirst());
    var editions = new Editions(site.data(), first.getContent());
    var movers =
        new Mover.Shared(
            nodes,
            admin(cluster, nodes.getFirst()),
            editions,
            new Witness(editions, breaches),
            moves,
            new Pointer(first.getRelease().getNumber()),
            breaches,
            clock);
    new Mover(movers, new Random(options.seed())).act();
    return movers;
  }

  private void goOn(Crowd crowd, Storm storm, Checkpoint checkpoint, Witness witness, long began) {
    int moved = 0;
    long read = 0;
    while (!crowd.isBroken() && !storm.isBroken() && !isEnough(storm, began)) {
      sleep();
      if (moves.acknowledged() - moved >= MOVES || witness.checked() - read >= READINGS) {
        gate.closed(checkpoint::look);
        moved = moves.acknowledged();
        read = witness.checked();
      }
    }
  }

  private boolean isEnough(Storm storm, long began) {
    return moves.acknowledged() >= options.moves()
        && clock.getAsLong() - began >= options.length().toNanos()
        && storm.hadAll();
  }

  private List<Supplier<Answer<?>>> acts(Mover.Shared movers, List<Watcher> watchers) {
    var acts = new ArrayList<Supplier<Answer<?>>>();
    for (int i = 1; i <= MOVERS; i++) {
      acts.add(new Mover(movers, new Random(options.seed() + i))::act);
    }
    watchers.forEach(watcher -> acts.add(watcher::act));
    for (Api node : movers.nodes()) {
      for (int i = 0; i < READERS_OF_A_NODE; i++) {
        var random = new Random(options.seed() - acts.size());
        acts.add(reader(movers, node, random)::act);
      }
    }
    return acts;
  }

  private List<Watcher> watchers(Mover.Shared movers) {
    var watchers = new ArrayList<Watcher>();
    for (int i = 0; i < WATCHERS; i++) {
      watchers.add(new Watcher(movers.nodes(), breaches, new Random(options.seed() + i)));
    }
    return watchers;
  }

  static Reader reader(Mover.Shared movers, Api node, Random random) {
    return new Reader(node, movers.editions().anEnemy(), movers.witness(), movers.clock(), random);
  }

  private Token admin(Cluster cluster, Api node) {
    Account account = Account.register(node, "admin_" + options.seed(), username -> username);
    cluster.run("admin", "role", account.username(), "admin");
    if (Patience.ask(() -> account.login(node)) instanceof Done(var login)) {
      return Token.of(login.getToken());
    }
    throw new IllegalStateException("the admin can't log in");
  }

  private static GetContentResponse content(Api node) {
    var answer =
        Patience.ask(() ->
            node.call(
                Call.GET_CONTENT,
                Token.NONE,
                stubs -> stubs.catalog().getContent(GetContentRequest.getDefaultInstance())));
    if (answer instanceof Done(var content)) {
      return content;
    }
    throw new IllegalStateException("there is no content to begin with: " + answer);
  }

  private static void sleep() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the drill was interrupted", e);
    }
  }
}
