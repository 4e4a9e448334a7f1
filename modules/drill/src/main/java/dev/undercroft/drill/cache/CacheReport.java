package dev.undercroft.drill.cache;

import dev.undercroft.drill.client.Call;
import dev.undercroft.drill.client.Tally;
import dev.undercroft.drill.fault.Fault;
import dev.undercroft.history.History;
import dev.undercroft.history.Violation;
import dev.undercroft.history.Violation.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a drill has found.
public record CacheReport(
    CacheOptions options,
    Duration took,
    Tally tally,
    Map<Fault, Integer> faults,
    LongestWrites longest,
    CacheUse.Reads cacheUse,
    History history) {
  // Whatever of these was never done, the drill says nothing about.
  private static final Set<Call> NEEDED = EnumSet.range(Call.REGISTER, Call.PUT_SAVE);

  /// Whether everything was kept that is promised, and enough was done to say so.
  public boolean held() {
    return broken() == 0 && unproven().isEmpty();
  }

  long broken() {
    long count = 0;
    for (Kind kind : Kind.values()) {
      count += history.count(kind);
    }
    return count;
  }

  List<Violation> violations() {
    return history.violations();
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
    if (cacheUse.all() > 0 && cacheUse.hits() == 0) {
      reasons.add("the cache was never used");
    }
    return reasons;
  }

  double perSecond() {
    return tally.answered() / Math.max(0.001, took.toMillis() / 1000.0);
  }

  public String text() {
    return CacheReportText.of(this);
  }

  public String json() {
    return CacheReportJson.of(this);
  }
}
