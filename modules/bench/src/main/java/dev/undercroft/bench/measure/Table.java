package dev.undercroft.bench.measure;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// Rows as people read them.
final class Table {
  private static final String HEAD =
      """
      %-42s %35s   %35s
      %-42s %9s %8s %8s %7s   %9s %8s %8s %7s   %7s   %s\
      """
          .formatted(
              "", "floor", "product", "", "calls/s", "p50 ms", "p99 ms", "cpu us", "calls/s",
              "p50 ms", "p99 ms", "cpu us", "ratio", "goal");

  private Table() {}

  static String of(List<Row> rows) {
    var lines = new StringJoiner(System.lineSeparator());
    List<Row.Asked> asked = only(Row.Asked.class, rows);
    if (!asked.isEmpty()) {
      lines.add(AskedTable.of(asked)).add("");
    }
    List<Row> compared =
        rows.stream()
            .filter(row -> !(row instanceof Row.Asked || row instanceof Row.Measured))
            .toList();
    if (!compared.isEmpty()) {
      lines.add(HEAD);
      compared.forEach(row -> lines.add(line(row)));
    }
    only(Row.Measured.class, rows).forEach(row -> lines.add(line(row)));
    return lines.toString();
  }

  private static <R extends Row> List<R> only(Class<R> kind, List<Row> rows) {
    return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static String line(Row.Measured row) {
    String line =
        String.format(
            Locale.ROOT,
            "%-56s %14s   %s%s",
            row.name(),
            figure(row),
            row.goal().text(),
            verdict(row));
    return line.stripTrailing();
  }

  private static String line(Row row) {
    String figures =
        row instanceof Row.Compared compared
            ? figures(compared.floor()) + "   " + figures(compared.product())
            : "";
    String line =
        String.format(
            Locale.ROOT,
            "%-42s %-73s   %7s   %s%s",
            title(row),
            figures,
            figure(row),
            row.goal().text(),
            verdict(row));
    return line.stripTrailing();
  }

  /// What a row is about, with how many clients there were.
  static String title(Row row) {
    return row instanceof Row.Compared compared
        ? row.name() + ", " + compared.clients() + " in flight"
        : row.name();
  }

  /// What its goal is asked of.
  static String figure(Row row) {
    return switch (row) {
      case Row.Compared compared -> percent(compared.ratio());
      case Row.Counted counted -> String.format(Locale.ROOT, "%,d", counted.count());
      case Row.Share share -> percent(share.figure());
      case Row.Asked asked -> percent(asked.ofCeiling());
      case Row.Measured measured ->
          String.format(Locale.ROOT, "%,.1f %s", measured.figure(), measured.unit());
    };
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String figures(Figures of) {
    return String.format(
        Locale.ROOT,
        "%,9.0f %8.3f %8.3f %7s",
        of.perSecond(),
        of.p50(),
        of.p99(),
        Double.isNaN(of.cpu()) ? "" : String.format(Locale.ROOT, "%,.0f", of.cpu()));
  }

  private static String verdict(Row row) {
    if (row.goal().text().isEmpty()) {
      return "";
    }
    return row.isMet() ? "  met" : "  MISSED";
  }
}
