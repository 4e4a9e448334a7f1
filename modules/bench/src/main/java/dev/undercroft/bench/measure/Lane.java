package dev.undercroft.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// One kind of question, asked round after round in turns with others, of a process whose use of
/// the machine is told apart.
public final class Lane {
  private static final double BYTES_PER_MIB = 1024 * 1024;

  private final String name;
  private final List<? extends Ask> asks;
  private final Supplier<Use> server;
  private final Supplier<Use> edge;
  private final @Nullable Lane ceiling;
  private final List<Pass> passes = new ArrayList<>();

  /// A round of it.
  private record Pass(Figures figures, double edgeCpu, double allocated, double residentMiB) {}

  /// @param asks as many as are under way at a time
  /// @param edge what stands before the server
  /// @param ceiling what it is held against, which has its turns in the same rounds; null for one
  ///   that is a ceiling itself
  public Lane(
      String name,
      List<? extends Ask> asks,
      Supplier<Use> server,
      Supplier<Use> edge,
      @Nullable Lane ceiling) {
    this.name = name;
    this.asks = asks;
    this.server = server;
    this.edge = edge;
    this.ceiling = ceiling;
  }

  public String title() {
    return name + ", " + asks.size() + " in flight";
  }

  /// Not counted: code gets compiled.
  public void warmUp(Duration length) {
    Load.closed(asks, length);
  }

  /// Not counted: the same at a fixed rate, which other code is called for.
  public void warmUp(Pace pace, Duration length) {
    pace.send(asks, length);
  }

  /// A round at its own pace.
  public void run(Duration length) {
    pass(() -> Load.closed(asks, length));
  }

  /// A round at a fixed rate.
  public void run(Pace pace, Duration length) {
    pass(() -> pace.send(asks, length));
  }

  private void pass(Supplier<Load.Tally> load) {
    Use before = server.get();
    long edgeBefore = edge.get().cpuNanos();
    Load.Tally tally = load.get();
    Use after = server.get();
    double calls = Math.max(1, tally.latencies().getTotalCount());
    passes.add(
        new Pass(
            tally.figures(after.cpuNanos() - before.cpuNanos()),
            (edge.get().cpuNanos() - edgeBefore) / 1e3 / calls,
            (after.allocatedBytes() - before.allocatedBytes()) / calls,
            after.residentBytes() / BYTES_PER_MIB));
  }

  public Row.Asked row() {
    return new Row.Asked(
        name,
        asks.size(),
        figures(),
        middle(Pass::edgeCpu),
        middle(Pass::allocated),
        middle(Pass::residentMiB),
        ceiling == null ? 1 : of(ceiling));
  }

  public Figures figures() {
    return Figures.median(passes.stream().map(Pass::figures).toList());
  }

  /// Its rate to another's: the median of the rounds, in each of which both had their turn.
  public double of(Lane other) {
    var ratios = new double[passes.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = passes.get(i).figures().perSecond() / other.passes.get(i).figures().perSecond();
    }
    return Median.of(ratios);
  }

  /// Bytes of heap a question that it takes more than another.
  public double allocatedBeyond(Lane other) {
    return middle(Pass::allocated) - other.middle(Pass::allocated);
  }

  /// Most memory that the server had at the end of a round.
  public double mostResidentMiB() {
    return passes.stream().mapToDouble(Pass::residentMiB).max().orElse(0);
  }

  private double middle(ToDoubleFunction<Pass> figure) {
    return Median.of(passes.stream().mapToDouble(figure).toArray());
  }
}
