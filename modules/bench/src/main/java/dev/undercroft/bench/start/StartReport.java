package dev.undercroft.bench.start;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import tools.jackson.databind.json.JsonMapper;

/// What `bench start` has measured.
///
/// @param rounds starts of each case
public record StartReport(int rounds, List<StartRow> rows) {
  public boolean isMet() {
    return rows.stream().allMatch(StartRow::isMet);
  }

  /// For people.
  public String text() {
    var text = new StringJoiner(System.lineSeparator());
    text.add(
        "%-24s %9s %9s %9s %9s %9s   %s"
            .formatted(
                "process to SERVING",
                "median ms",
                "least",
                "most",
                "cpu ms",
                "MiB",
                "goal of the median"));
    rows.forEach(row -> text.add(line(row)));
    text.add("Medians of %d starts each, in turns.".formatted(rounds));
    return text.toString();
  }

  private static String line(StartRow row) {
    String goal = row.of().goal().text();
    return String.format(
            Locale.ROOT,
            "%-24s %,9.0f %,9.0f %,9.0f %,9.0f %,9.0f   %s",
            row.of().name(),
            row.medianMillis(),
            row.leastMillis(),
            row.mostMillis(),
            row.cpuMillis(),
            row.residentMiB(),
            goal.isEmpty() ? "" : goal + " ms" + (row.isMet() ? "  met" : "  MISSED"))
        .stripTrailing();
  }

  /// For programs.
  public String json() {
    var json = JsonMapper.shared().createObjectNode();
    json.put("bench", "start").put("met", isMet()).put("rounds", rounds);
    var array = json.putArray("rows");
    for (StartRow row : rows) {
      var each =
          array
              .addObject()
              .put("name", row.of().name())
              .put("aotCache", row.of().aotCache())
              .put("redis", row.of().warmRedis() ? "warm" : "empty")
              .put("medianMillis", row.medianMillis())
              .put("leastMillis", row.leastMillis())
              .put("mostMillis", row.mostMillis())
              .put("cpuMillis", row.cpuMillis())
              .put("residentMiB", row.residentMiB());
      if (!row.of().goal().text().isEmpty()) {
        each.put("goal", row.of().goal().text()).put("met", row.isMet());
      }
    }
    return json.toString();
  }
}
