package dev.undercroft.drill.releases;

import dev.undercroft.drill.cluster.Cluster;
import dev.undercroft.drill.cluster.ServerNode;
import dev.undercroft.drill.fault.Fault;
import dev.undercroft.drill.fault.Schedule;
import dev.undercroft.drill.fault.Strike;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Faults of a node, one after another, and at the same time faults of what all nodes share; the
/// two meet as they like.
final class Storm implements AutoCloseable {
  // Between two faults of a sequence: most moves are to find all well, or nothing gets done.
  private static final int MOVES = 30;
  private static final Duration CALM_AT_MOST = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(20);

  private final Cluster cluster;
  private final Moves moves;
  private final Consumer<String> progress;
  private final Map<Fault, Integer> faults = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> sequences = new ArrayList<>();
  private volatile boolean over;

  /// Begins.
  Storm(Cluster cluster, Moves moves, long seed, Consumer<String> progress) {
    this.cluster = cluster;
    this.moves = moves;
    this.progress = progress;
    for (Set<Fault> kind : List.of(Fault.OF_NODES, Fault.OF_SERVERS)) {
      var schedule = new Schedule(seed, kind);
      sequences.add(threads.submit(() -> rage(schedule)));
    }
  }

  private Void rage(Schedule schedule) throws InterruptedException {
    while (!over) {
      calm();
      Strike strike = schedule.next(cluster);
      progress.accept(strike.story());
      strike.run();
      faults.merge(strike.fault(), 1, Integer::sum);
      if (strike.fault() == Fault.NODE_KILLED) {
        cluster.nodes().forEach(ServerNode::awaitServing);
      }
    }
    return null;
  }

  private void calm() throws InterruptedException {
    int enough = moves.acknowledged() + MOVES;
    long end = System.nanoTime() + CALM_AT_MOST.toNanos();
    while (!over && moves.acknowledged() < enough && System.nanoTime() - end < 0) {
      Thread.sleep(POLL);
    }
  }

  /// Whether every fault was there at least once.
  boolean hadAll() {
    return faults.size() == Fault.OF_NODES.size() + Fault.OF_SERVERS.size();
  }

  boolean isBroken() {
    return sequences.stream().anyMatch(Future::isDone);
  }

  /// How often each was lived through.
  Map<Fault, Integer> faults() {
    return Map.copyOf(faults);
  }

  /// Returns when everything is mended and every node serves.
  ///
  /// @throws IllegalStateException when a fault could not be brought about or mended
  void calmDown() {
    over = true;
    for (Future<?> sequence : sequences) {
      try {
        sequence.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a fault went wrong: " + e.getCause(), e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the drill was interrupted", e);
      }
    }
    cluster.nodes().forEach(ServerNode::awaitServing);
  }

  @Override
  public void close() {
    over = true;
    threads.close();
  }
}
