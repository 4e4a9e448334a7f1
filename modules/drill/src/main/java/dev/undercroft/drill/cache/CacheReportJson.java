package dev.undercroft.drill.cache;

import dev.undercroft.history.Violation;
import dev.undercroft.history.Violation.Kind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A report for programs. Durations are in milliseconds.
final class CacheReportJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CacheReportJson() {}

  static String of(CacheReport report) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("held", report.held())
            .put("seed", report.options().seed())
            .put("clients", report.options().clients())
            .put("millis", report.took().toMillis())
            .put("operations", report.tally().answered())
            .put("operationsPerSecond", Math.round(report.perSecond()));
    calls(report, json);
    circumstances(report, json);
    outcome(report, json);
    return json.toString();
  }

  private static void calls(CacheReport report, ObjectNode json) {
    ObjectNode calls = json.putObject("calls");
    report
        .tally()
        .calls()
        .forEach((call, counts) ->
            calls
                .putObject(call + "")
                .put("done", counts.done())
                .put("refused", counts.refused())
                .put("away", counts.away()));
    ObjectNode reasons = json.putObject("reasons");
    report.tally().reasons().forEach(reasons::put);
  }

  private static void circumstances(CacheReport report, ObjectNode json) {
    ObjectNode faults = json.putObject("faults");
    report.faults().forEach((fault, times) -> faults.put(CacheReportText.title(fault), times));
    LongestWrites longest = report.longest();
    ObjectNode writes = json.putObject("longestWrite");
    writes
        .put("millis", longest.longest().toMillis())
        .put("what", longest.story())
        .put("calmMillis", longest.calm().toMillis());
    ObjectNode byFault = writes.putObject("millisByFault");
    longest
        .byFault()
        .forEach((fault, took) -> byFault.put(CacheReportText.title(fault), took.toMillis()));
    json.putObject("cache")
        .put("reads", report.cacheUse().all())
        .put("hits", report.cacheUse().hits());
  }

  private static void outcome(CacheReport report, ObjectNode json) {
    var history = report.history();
    json.put("staleReads", history.count(Kind.STALE_READ))
        .put("lostWrites", history.count(Kind.LOST_WRITE))
        .put("readsThatWentBack", history.count(Kind.WENT_BACK))
        .put("readsOfWhatNobodyWrote", history.count(Kind.INVENTED));
    var violations = json.putArray("violations");
    report.violations().stream().map(Violation::toString).forEach(violations::add);
    var unproven = json.putArray("unproven");
    report.unproven().forEach(unproven::add);
  }
}
