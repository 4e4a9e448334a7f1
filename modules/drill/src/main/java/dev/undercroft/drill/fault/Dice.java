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
    CUT("cut off", TcpProxy::cut),
    SILENT("in silence", TcpProxy::hold);

    private final String how;
    private final Consumer<TcpProxy> breakage;

    Outage(String how, Consumer<TcpProxy> breakage) {
      this.how = how;
      this.breakage = breakage;
    }

    String how() {
      return how;
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
