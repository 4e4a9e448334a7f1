package dev.undercroft.drill.releases;

import dev.undercroft.drill.client.Call;
import dev.undercroft.drill.client.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a drill has found.
public final class ReleasesReport {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  // Whatever of these was never done, the drill says nothing about.
  private static final Set<Call> NEEDED = EnumSet.range(Call.GET_CONTENT, Call.WATCH_RELEASES);

  private final ReleasesOptions options;
  private final Duration took;
  private final Moves moves;
  private final Witness witness;
  private final Tally tally;
  private final Map<String, Integer> faults = new TreeMap<>();
  private final Breaches breaches;

  /// @param faults how often each was there
  ReleasesReport(
      ReleasesOptions options,
      Duration took,
      Moves moves,
      Witness witness,
      Tally tally,
      Map<?, Integer> faults,
      Breaches breaches) {
    this.options = options;
    this.took = took;
    this.moves = moves;
    this.witness = witness;
    this.tally = tally;
    faults.forEach((fault, times) -> this.faults.put(fault + "", times));
    this.breaches = breaches;
  }

  /// Whether everything was kept that is promised, and enough was done to say so.
  public boolean held() {
    return breaches.none() && unproven().isEmpty();
  }

  /// What wasn't tried, in words for people.
  List<String> unproven() {
    var reasons = new ArrayList<String>();
    var calls = tally.calls();
    for (Call call : NEEDED) {
      if (!calls.containsKey(call) || calls.get(call).done() == 0) {
        reasons.add("no " + call + " was ever answered");
      }
    }
    if (witness.byNumber() == 0) {
      reasons.add("no release was ever read by its number");
    }
    return reasons;
  }

  /// For people.
  public String text() {
    var text = new StringJoiner(System.lineSeparator());
    text.add(
        "%d moves acknowledged in %.1f s on %d nodes, seed %d: %d publishes, %d rollbacks"
            .formatted(
                moves.acknowledged(),
                took.toMillis() / 1000.0,
                options.nodes(),
                options.seed(),
                moves.publishes(),
                moves.acknowledged() - moves.publishes()));
    text.add(
        "%d of them only when they were sent again with the same key; the longest took %,d ms"
            .formatted(moves.sentAgain(), moves.longest().toMillis()));
    text.add(
        "answers checked: %,d, of which %,d by number"
            .formatted(witness.checked(), witness.byNumber()));
    text.add("%n%-16s %12s %10s %10s".formatted("call", "done", "refused", "away"));
    tally
        .calls()
        .forEach((call, counts) ->
            text.add(
                "%-16s %,12d %,10d %,10d"
                    .formatted(call, counts.done(), counts.refused(), counts.away())));
    text.add("%nnot done because of: %s".formatted(new TreeMap<>(tally.reasons())));
    text.add("faults: " + faults + System.lineSeparator());
    for (Breach breach : Breach.values()) {
      text.add(breach + ": " + breaches.count(breach));
    }
    breaches.first().forEach(text::add);
    unproven().forEach(reason -> text.add("Nothing is proven: " + reason + "."));
    text.add(held() ? "What was promised held." : "What was promised did NOT hold.");
    return text.toString();
  }

  /// For programs. Durations are in milliseconds.
  public String json() {
    ObjectNode json =
        JSON.createObjectNode()
            .put("held", held())
            .put("seed", options.seed())
            .put("nodes", options.nodes())
            .put("millis", took.toMillis())
            .put("moves", moves.acknowledged())
            .put("publishes", moves.publishes())
            .put("movesSentAgain", moves.sentAgain())
            .put("longestMoveMillis", moves.longest().toMillis())
            .put("answers", witness.checked())
            .put("answersByNumber", witness.byNumber());
    ObjectNode struck = json.putObject("faults");
    faults.forEach(struck::put);
    ObjectNode reasons = json.putObject("reasons");
    tally.reasons().forEach(reasons::put);
    ObjectNode counts = json.putObject("breaches");
    for (Breach breach : Breach.values()) {
      counts.put(breach.name().toLowerCase(Locale.ROOT), breaches.count(breach));
    }
    var first = json.putArray("firstBreaches");
    breaches.first().forEach(first::add);
    var unproven = json.putArray("unproven");
    unproven().forEach(unproven::add);
    return json.toString();
  }
}
