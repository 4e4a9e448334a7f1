package dev.undercroft.drill.client;

import dev.undercroft.drill.client.Answer.Done;
import dev.undercroft.drill.client.Answer.Refused;
import dev.undercroft.drill.client.Answer.Unknown;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// How many calls there were of each kind, and how they ended.
public final class Tally {
  private final Map<Call, Adders> calls = new EnumMap<>(Call.class);
  private final Map<String, LongAdder> reasons = new ConcurrentHashMap<>();

  private record Adders(LongAdder done, LongAdder refused, LongAdder away) {
    private Adders() {
      this(new LongAdder(), new LongAdder(), new LongAdder());
    }
  }

  /// @param done that were answered with what was asked for
  /// @param refused that were refused by a rule, such as a save that another client was first to
  /// @param away that found a node, or what it needs, away or overloaded
  public record Counts(long done, long refused, long away) {}

  public Tally() {
    for (Call call : Call.values()) {
      calls.put(call, new Adders());
    }
  }

  void count(Call call, Answer<?> answer) {
    Adders adders = calls.get(call);
    switch (answer) {
      case Done<?> _ -> adders.done.increment();
      case Refused<?> refused -> {
        (answer.isAway() ? adders.away : adders.refused).increment();
        reason(refused.reason());
      }
      case Unknown<?> unknown -> {
        adders.away.increment();
        reason(unknown.reason());
      }
    }
  }

  private void reason(String reason) {
    reasons.computeIfAbsent(reason, _ -> new LongAdder()).increment();
  }

  /// Of all kinds that were called.
  public Map<Call, Counts> calls() {
    var counts = new EnumMap<Call, Counts>(Call.class);
    calls.forEach((call, adders) -> {
      var each = new Counts(adders.done.sum(), adders.refused.sum(), adders.away.sum());
      if (each.done + each.refused + each.away > 0) {
        counts.put(call, each);
      }
    });
    return counts;
  }

  /// How often each reason was given for not doing what was asked for.
  public Map<String, Long> reasons() {
    var counts = new TreeMap<String, Long>();
    reasons.forEach((reason, count) -> counts.put(reason, count.sum()));
    return counts;
  }

  /// Calls that a node answered, by doing what was asked or by a rule.
  public long answered() {
    return calls.values().stream().mapToLong(each -> each.done.sum() + each.refused.sum()).sum();
  }
}
