package dev.undercroft.drill.saves;

import dev.undercroft.drill.client.Tally;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// What a drill has found.
public record SavesReport(
    SavesOptions options,
    Duration took,
    Map<Victim, Integer> kills,
    Tally tally,
    Figures figures,
    Faults faults) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Whether nothing was lost, and something could have been.
  public boolean held() {
    return faults.count() == 0 && isProven();
  }

  private boolean isProven() {
    return figures.acknowledged() > 0 && figures.checked() > 0;
  }

  /// For people.
  public String text() {
    var text = new StringJoiner(System.lineSeparator());
    text.add(
        "%d kills in %.1f s (%s), %d writers, seed %d"
            .formatted(
                kills.values().stream().mapToInt(Integer::intValue).sum(),
                took.toMillis() / 1000.0,
                victims(),
                options.writers(),
                options.seed()));
    text.add(
        "writes acknowledged: %,d, of which %,d only when they were sent again with the same key"
            .formatted(figures.acknowledged(), figures.afterUnknown()));
    text.add("revisions compared byte for byte: %,d".formatted(figures.checked()));
    text.add("faults: %,d".formatted(faults.count()));
    faults.first().forEach(text::add);
    text.add(
        held()
            ? "No acknowledged write was lost."
            : isProven()
                ? "The promise was BROKEN."
                : "Nothing is proven: no write was acknowledged.");
    return text.toString();
  }

  private String victims() {
    return kills.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  /// For programs. Durations are in milliseconds.
  public String json() {
    var json =
        JSON.createObjectNode()
            .put("held", held())
            .put("seed", options.seed())
            .put("writers", options.writers())
            .put("millis", took.toMillis());
    var killed = json.putObject("kills");
    kills.forEach((victim, times) -> killed.put(victim + "", times));
    json.put("acknowledged", figures.acknowledged())
        .put("acknowledgedWhenSentAgain", figures.afterUnknown())
        .put("revisionsCompared", figures.checked());
    var reasons = json.putObject("reasons");
    tally.reasons().forEach(reasons::put);
    json.put("faults", faults.count());
    var first = json.putArray("firstFaults");
    faults.first().forEach(first::add);
    return json.toString();
  }
}
