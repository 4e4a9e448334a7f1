package dev.undercroft.drill.releases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Everything that should not have happened; the first ones are kept for people.
final class Breaches {
  private static final int KEPT = 50;

  private final Map<Breach, Integer> counts = new EnumMap<>(Breach.class);
  private final List<String> first = new ArrayList<>();

  synchronized void add(Breach breach, String story) {
    counts.merge(breach, 1, Integer::sum);
    if (first.size() < KEPT) {
      first.add(breach + ": " + story);
    }
  }

  synchronized int count(Breach breach) {
    return counts.getOrDefault(breach, 0);
  }

  synchronized List<String> first() {
    return List.copyOf(first);
  }

  synchronized boolean none() {
    return counts.isEmpty();
  }
}
