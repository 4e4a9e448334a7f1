package dev.undercroft.drill.cache;

import dev.undercroft.drill.cluster.Cluster;
import dev.undercroft.drill.cluster.ServerNode;
import dev.undercroft.drill.fault.Fault;
import dev.undercroft.drill.fault.Schedule;
import dev.undercroft.drill.fault.Strike;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// One fault after another, with calm in between, while clients go on.
final class Storm {
  // Before a fault: at least so long; longer while a node doesn't use the cache, for then a fault
  // has nothing to spoil.
  private static final Duration CALM = Duration.ofMillis(500);
  private static final Duration CALM_AT_MOST = Duration.ofSeconds(5);

  // After one: nodes find back, and what a fault has left is read.
  private static final Duration AFTERMATH = Duration.ofMillis(1500);
  private static final Duration POLL = Duration.ofMillis(100);

  private final Cluster cluster;
  private final Schedule schedule;
  private final Weather weather;
  private final Checkpoint checkpoint;
  private final CacheUse use;
  private final Consumer<String> progress;
  private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);

  Storm(
      Cluster cluster,
      Schedule schedule,
      Weather weather,
      Checkpoint checkpoint,
      CacheUse use,
      Consumer<String> progress) {
    this.cluster = cluster;
    this.schedule = schedule;
    this.weather = weather;
    this.checkpoint = checkpoint;
    this.use = use;
    this.progress = progress;
  }

  /// Strikes at least once, and until it is enough; everything is mended when this returns.
  void rage(BooleanSupplier enough) {
    do {
      calm();
      Strike strike = schedule.next(cluster);
      progress.accept(strike.story());
      weather.during(strike);
      strike.run();
      weather.after(strike);
      cluster.nodes().forEach(ServerNode::awaitServing);
      sleep(AFTERMATH);
      use.look();
      checkpoint.look();
      weather.calm();
      faults.merge(strike.fault(), 1, Integer::sum);
    } while (!enough.getAsBoolean());
  }

  private void calm() {
    use.look();
    sleep(CALM);
    long end = System.nanoTime() + CALM_AT_MOST.minus(CALM).toNanos();
    while (!use.look() && use.isMeasured() && System.nanoTime() < end) {
      sleep(POLL);
    }
  }

  private static void sleep(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the drill was interrupted", e);
    }
  }

  /// How often each was lived through.
  Map<Fault, Integer> faults() {
    return faults;
  }
}
