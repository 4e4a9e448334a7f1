package dev.undercroft.drill.cache;

import dev.undercroft.drill.client.Tally;
import dev.undercroft.drill.fault.Fault;
import dev.undercroft.history.Violation;
import dev.undercroft.history.Violation.Kind;
import java.util.Map;
import java.util.stream.Collectors;

/// A report for people.
final class CacheReportText {
  private final StringBuilder text = new StringBuilder();

  private CacheReportText() {}

  static String of(CacheReport report) {
    var printed = new CacheReportText();
    printed.calls(report);
    printed.circumstances(report);
    printed.outcome(report);
    return printed.text.toString();
  }

  private void calls(CacheReport report) {
    line(
        "%,d operations in %.1f s (%,.0f/s), %d clients, seed %d%n",
        report.tally().answered(),
        report.took().toMillis() / 1000.0,
        report.perSecond(),
        report.options().clients(),
        report.options().seed());
    line("%-16s %12s %10s %10s", "call", "done", "refused", "away");
    report.tally().calls().forEach((call, counts) -> counts(call + "", counts));
    if (!report.tally().reasons().isEmpty()) {
      line("%nnot done because of: %s", listed(report.tally().reasons()));
    }
  }

  private void counts(String call, Tally.Counts counts) {
    line("%-16s %,12d %,10d %,10d", call, counts.done(), counts.refused(), counts.away());
  }

  private void circumstances(CacheReport report) {
    LongestWrites longest = report.longest();
    line("%n%-24s %6s  %s", "fault", "times", "longest acknowledged write around it");
    line("%-24s %6s  %,d ms", "none", "", longest.calm().toMillis());
    for (Map.Entry<Fault, Integer> fault : report.faults().entrySet()) {
      var took = longest.byFault().get(fault.getKey());
      line(
          "%-24s %6d  %s",
          title(fault.getKey()),
          fault.getValue(),
          took == null ? "none" : "%,d ms".formatted(took.toMillis()));
    }
    line("%nlongest write: %,d ms (%s)", longest.longest().toMillis(), longest.story());
    CacheUse.Reads use = report.cacheUse();
    if (use.all() > 0) {
      line("found in Redis: %.1f %% of %,d reads", 100.0 * use.hits() / use.all(), use.all());
    }
  }

  static String title(Fault fault) {
    return fault.toString();
  }

  private void outcome(CacheReport report) {
    var history = report.history();
    line(
        "stale reads: %d, lost writes: %d, reads that went back: %d, reads of what nobody wrote: %d",
        history.count(Kind.STALE_READ),
        history.count(Kind.LOST_WRITE),
        history.count(Kind.WENT_BACK),
        history.count(Kind.INVENTED));
    for (Violation violation : report.violations()) {
      line("%n%s", violation);
    }
    report.unproven().forEach(reason -> line("%nNothing is proven: %s.", reason));
    text.append(
        "%n%s".formatted(report.held() ? "The contract held." : "The contract did NOT hold."));
  }

  private static String listed(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(each -> "%s %,d".formatted(each.getKey(), each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private void line(String format, Object... values) {
    text.append(format.formatted(values)).append(System.lineSeparator());
  }
}
