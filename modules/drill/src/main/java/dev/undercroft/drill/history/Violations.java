package dev.undercroft.drill.history;

import dev.undercroft.drill.history.Violation.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// All are counted, the first ones kept: after a hundred the next one says nothing new.
final class Violations {
  private static final int KEPT = 100;

  private final List<Violation> first = new ArrayList<>();
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

  synchronized void add(Violation violation) {
    counts.merge(violation.kind(), 1L, Long::sum);
    if (first.size() < KEPT) {
      first.add(violation);
    }
  }

  synchronized List<Violation> first() {
    return List.copyOf(first);
  }

  synchronized long count(Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }
}
