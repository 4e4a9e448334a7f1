package dev.undercroft.bench.measure;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// Lanes as people read them.
final class AskedTable {
  private static final String HEAD =
      "%-34s %9s %10s %8s %9s %9s %8s %8s %9s %6s"
          .formatted(
              "",
              "in flight",
              "requests/s",
              "ceiling",
              "p50 us",
              "p99 us",
              "cpu us",
              "edge us",
              "bytes",
              "MiB");

  private AskedTable() {}

  static String of(List<Row.Asked> rows) {
    var lines = new StringJoiner(System.lineSeparator());
    lines.add(HEAD);
    rows.forEach(row -> lines.add(line(row)));
    return lines.toString();
  }

  private static String line(Row.Asked row) {
    return String.format(
        Locale.ROOT,
        "%-34s %9d %,10.0f %6.1f %% %,9.0f %,9.0f %8.1f %8s %,9.0f %6.0f",
        row.name(),
        row.inFlight(),
        row.figures().perSecond(),
        100 * row.ofCeiling(),
        1e3 * row.figures().p50(),
        1e3 * row.figures().p99(),
        row.figures().cpu(),
        row.edgeMicros() == 0 ? "" : String.format(Locale.ROOT, "%.1f", row.edgeMicros()),
        row.allocated(),
        row.residentMiB());
  }
}
