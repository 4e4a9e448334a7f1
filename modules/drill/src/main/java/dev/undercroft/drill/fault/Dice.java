package dev.undercroft.drill.fault;

import dev.undercroft.drill.cluster.Cluster;
import dev.undercroft.drill.cluster.ServerNode;
import dev.undercroft.drill.cluster.TcpProxy;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// What is left to chance, drawn from one generator, so that a seed repeats it.
record Dice(RandomGenerator random) {
  /// How a wire fails: for everybody to see, or as if every packet were lost.
  enum Outage {
    CUT(TcpProxy::cut),
    SILENT(TcpProxy::hold);

    private final Consumer<TcpProxy> breakage;

    Outage(Consumer<TcpProxy> breakage) {
      this.breakage = breakage;
    }

    void begin(TcpProxy wire) {
      breakage.accept(wire);
    }
  }

  Duration millis(int least, int most) {
    return Duration.ofMillis(random.nextInt(least, most + 1));
  }

  ServerNode node(Cluster cluster) {
    return cluster.nodes().get(random.nextInt(cluster.nodes().size()));
  }

  Outage outage() {
    return random.nextBoolean() ? Outage.CUT : Outage.SILENT;
  }
}
