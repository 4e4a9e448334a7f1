package dev.undercroft.bench.start;

import dev.undercroft.bench.measure.Median;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What came of the starts of one case.
record StartRow(StartCase of, List<Start> starts) {
  StartRow {
    starts = List.copyOf(starts);
  }

  double medianMillis() {
    return median(start -> millis(start.took()));
  }

  double cpuMillis() {
    return median(start -> millis(start.cpu()));
  }

  double residentMiB() {
    return median(start -> start.residentBytes() / 1024.0 / 1024.0);
  }

  double leastMillis() {
    return starts.stream().mapToDouble(start -> millis(start.took())).min().orElseThrow();
  }

  double mostMillis() {
    return starts.stream().mapToDouble(start -> millis(start.took())).max().orElseThrow();
  }

  boolean isMet() {
    return of.goal().isMetBy(medianMillis());
  }

  private double median(ToDoubleFunction<Start> figure) {
    return Median.of(starts.stream().mapToDouble(figure).toArray());
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }
}
