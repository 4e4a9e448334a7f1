package dev.undercroft.bench.measure;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/// How a round went, or several of them together.
///
/// @param perSecond calls that were answered
/// @param p50 milliseconds that half of the calls took at most
/// @param p99 milliseconds that all but one in a hundred took at most
/// @param cpu microseconds of processor that a call cost, wherever they were spent; NaN where other
///   calls ran beside. Unlike the others it is much the same on a machine that has other work too
public record Figures(double perSecond, double p50, double p99, double cpu) {
  private static final double NANOS_PER_MICRO = 1e3;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  /// @param latencies in nanoseconds
  /// @param cpuNanos of all calls together
  static Figures of(Histogram latencies, Duration took, long cpuNanos) {
    return new Figures(
        latencies.getTotalCount() * NANOS_PER_SECOND / took.toNanos(),
        latencies.getValueAtPercentile(50) / NANOS_PER_MILLI,
        latencies.getValueAtPercentile(99) / NANOS_PER_MILLI,
        cpuNanos / NANOS_PER_MICRO / Math.max(1, latencies.getTotalCount()));
  }

  /// The same of a round that other calls ran beside.
  public Figures withoutCpu() {
    return new Figures(perSecond, p50, p99, Double.NaN);
  }

  /// Each figure's median over the rounds: one that a stranger disturbed does not count.
  public static Figures median(List<Figures> rounds) {
    return new Figures(
        middle(rounds, Figures::perSecond),
        middle(rounds, Figures::p50),
        middle(rounds, Figures::p99),
        middle(rounds, Figures::cpu));
  }

  private static double middle(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
    return Median.of(rounds.stream().mapToDouble(figure).toArray());
  }
}
