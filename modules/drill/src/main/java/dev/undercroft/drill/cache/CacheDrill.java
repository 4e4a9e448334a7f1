package dev.undercroft.drill.cache;

import dev.undercroft.command.Site;
import dev.undercroft.drill.client.Answer;
import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Crowd;
import dev.undercroft.drill.client.Gate;
import dev.undercroft.drill.client.Patience;
import dev.undercroft.drill.client.Tally;
import dev.undercroft.drill.cluster.Cluster;
import dev.undercroft.drill.fault.Schedule;
import dev.undercroft.history.History;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Every part of the drill is made here and joined.
public final class CacheDrill {
  private static final int NODES = 2;

  /// What was committed by a node that died is promised to be visible after 3.5 s, faults last up
  /// to 5 s, and a machine may be busy.
  private static final Duration SETTLING = Duration.ofSeconds(20);

  private final CacheOptions options;
  private final Consumer<String> progress;
  private final Weather weather = new Weather();
  private final History history = new History(SETTLING, weather::story);
  private final Tally tally = new Tally();
  private final LongestWrites longest = new LongestWrites(weather);

  /// @param progress is told in single lines how it goes
  public CacheDrill(CacheOptions options, Consumer<String> progress) {
    this.options = options;
    this.progress = progress;
  }

  /// Returns when the time is over and everything has been looked at.
  ///
  /// @throws IllegalStateException when the drill itself, or a node, does not get on
  public CacheReport run(Site site) {
    progress.accept("seed " + options.seed() + ": starting " + NODES + " nodes");
    try (Cluster cluster = Cluster.start(site, NODES)) {
      return run(cluster);
    }
  }

  private CacheReport run(Cluster cluster) {
    List<Api> apis =
        cluster.nodes().stream().map(node -> new Api(node + "", node.channel(), tally)).toList();
    var nodes = new Nodes(apis, options.clients());
    var world = new World(history, apis);
    var gate = new Gate();
    Client.Calls calls = calls(nodes);
    var use = new CacheUse(cluster.nodes());
    var checkpoint = new Checkpoint(world, nodes, calls, gate, cluster.redis());
    var storm =
        new Storm(cluster, new Schedule(options.seed()), weather, checkpoint, use, progress);
    fill(world, nodes, calls);
    progress.accept(options.clients() + " clients begin");
    long start = System.nanoTime();
    try (var crowd = new Crowd(gate, clients(world, nodes, calls))) {
      storm.rage(() -> crowd.isBroken() || isEnough(start));
      crowd.stop();
    }
    var took = Duration.ofNanos(System.nanoTime() - start);
    return new CacheReport(options, took, tally, storm.faults(), longest, use.total(), history);
  }

  // An empty slot has no run state to be read.
  private static void fill(World world, Nodes nodes, Client.Calls calls) {
    for (Player player : world.players()) {
      for (Slot slot : player.slots()) {
        Patience.ask(() -> calls.saves().put(slot, nodes.all().getFirst()));
      }
    }
  }

  private List<Supplier<Answer<?>>> clients(World world, Nodes nodes, Client.Calls calls) {
    var clients = new ArrayList<Supplier<Answer<?>>>();
    for (int i = 0; i < options.clients(); i++) {
      clients.add(new Client(world, nodes, calls, Deed.of(i), new Random(options.seed() + i))::act);
    }
    return clients;
  }

  private Client.Calls calls(Nodes nodes) {
    var signedIn = new SignedIn(history);
    return new Client.Calls(
        new ProfileCalls(history, signedIn, longest),
        new SaveCalls(history, signedIn, nodes, longest),
        new SessionCalls(history, signedIn, longest));
  }

  private boolean isEnough(long start) {
    return System.nanoTime() - start >= options.length().toNanos()
        && tally.answered() >= options.operations();
  }
}
