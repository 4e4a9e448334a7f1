package dev.undercroft.drill.fault;

import dev.undercroft.drill.cluster.Cluster;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/// All faults in random order, then all of them in another one, without end. The same seed gives
/// the same strikes.
public final class Schedule {
  private final Random random;
  private final Deque<Fault> round = new ArrayDeque<>();

  public Schedule(long seed) {
    this.random = new Random(seed);
  }

  /// What happens to the cluster next.
  public Strike next(Cluster cluster) {
    return draw().plan(cluster, new Dice(random));
  }

  Fault draw() {
    if (round.isEmpty()) {
      List<Fault> all = Arrays.asList(Fault.values());
      Collections.shuffle(all, random);
      round.addAll(all);
    }
    return round.pop();
  }
}
