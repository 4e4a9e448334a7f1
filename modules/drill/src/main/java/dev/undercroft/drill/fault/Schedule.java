package dev.undercroft.drill.fault;

import dev.undercroft.drill.cluster.Cluster;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// All faults, or some of them, in random order, then all of them in another one, without end. The
/// same seed gives the same strikes.
public final class Schedule {
  private final Random random;
  private final List<Fault> faults;
  private final Deque<Fault> round = new ArrayDeque<>();

  public Schedule(long seed) {
    this(seed, EnumSet.allOf(Fault.class));
  }

  /// Of these faults only.
  public Schedule(long seed, Set<Fault> faults) {
    this.random = new Random(seed);
    this.faults = List.copyOf(EnumSet.copyOf(faults));
  }

  /// What happens to the cluster next.
  public Strike next(Cluster cluster) {
    return draw().plan(cluster, new Dice(random));
  }

  Fault draw() {
    if (round.isEmpty()) {
      List<Fault> all = new ArrayList<>(faults);
      Collections.shuffle(all, random);
      round.addAll(all);
    }
    return round.pop();
  }
}
