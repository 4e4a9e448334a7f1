package dev.undercroft.bench.measure;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a bench has measured.
///
/// @param bench its name on the command line
public record Report(String bench, Course course, Machine machine, List<Row> rows) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Rows whose goal was not reached.
  public List<Row> missed() {
    return rows.stream().filter(row -> !row.isMet()).toList();
  }

  /// For people.
  public String text() {
    var text = new StringJoiner(System.lineSeparator());
    text.add(Table.of(rows));
    text.add(conditions());
    missed().forEach(row -> text.add(sentence(row)));
    if (missed().isEmpty()) {
      text.add("Every goal is met.");
    }
    return text.toString();
  }

  private String conditions() {
    return String.format(
        Locale.ROOT,
        "Medians of %d rounds of %s s on %d processors; load before the run: %.1f%s",
        course.rounds(),
        Course.seconds(course.length()),
        machine.processors(),
        machine.loadBefore(),
        machine.isBusy() ? ". The machine was busy: take the figures as preliminary." : ".");
  }

  private static String sentence(Row row) {
    return "MISSED: %s is %s, the goal is %s."
        .formatted(Table.title(row), Table.figure(row), row.goal().text());
  }

  /// For programs. Latencies are in the unit that their name tells, ratios and shares are 1 for the
  /// whole. What several rows come to together stands under `measured`.
  public String json() {
    var json =
        JSON.createObjectNode()
            .put("bench", bench)
            .put("met", missed().isEmpty())
            .put("rounds", course.rounds())
            .put("seconds", course.length().toMillis() / 1e3)
            .put("processors", machine.processors())
            .put("loadBefore", machine.loadBefore())
            .put("busy", machine.isBusy());
    var array = json.putArray("rows");
    var measured = json.putArray("measured");
    rows.forEach(row -> write(row, (row instanceof Row.Measured ? measured : array).addObject()));
    return json.toString();
  }

  private static void write(Row row, ObjectNode json) {
    json.put("name", row.name());
    switch (row) {
      case Row.Compared compared -> {
        json.put("clients", compared.clients());
        write(compared.floor(), json.putObject("floor"));
        write(compared.product(), json.putObject("product"));
        json.put("ratio", compared.ratio());
      }
      case Row.Counted counted -> json.put("count", counted.count());
      case Row.Share share -> json.put("share", share.figure());
      case Row.Asked asked -> write(asked, json);
      case Row.Measured measured ->
          json.put("figure", measured.figure()).put("unit", measured.unit());
    }
    if (!row.goal().text().isEmpty()) {
      json.put("goal", row.goal().text()).put("met", row.isMet());
    }
  }

  private static void write(Row.Asked row, ObjectNode json) {
    json.put("inFlight", row.inFlight())
        .put("perSecond", row.figures().perSecond())
        .put("p50Micros", 1e3 * row.figures().p50())
        .put("p99Micros", 1e3 * row.figures().p99())
        .put("cpuMicros", row.figures().cpu())
        .put("edgeCpuMicros", row.edgeMicros())
        .put("allocatedBytes", row.allocated())
        .put("residentMiB", row.residentMiB())
        .put("ofCeiling", row.ofCeiling());
  }

  private static void write(Figures figures, ObjectNode json) {
    json.put("perSecond", figures.perSecond())
        .put("p50Millis", figures.p50())
        .put("p99Millis", figures.p99());
    if (!Double.isNaN(figures.cpu())) {
      json.put("cpuMicros", figures.cpu());
    }
  }
}
