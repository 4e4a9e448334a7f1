package dev.undercroft.drill.saves;

import java.util.ArrayList;
import java.util.List;

/// Everything that should not have happened; the first ones are kept for people.
final class Faults {
  private static final int KEPT = 100;

  private final List<String> first = new ArrayList<>();
  private long count;
  private String circumstances = "before the first kill";

  /// What has happened last, for whoever reads of a fault.
  synchronized void after(String kill) {
    circumstances = "after " + kill;
  }

  synchronized void add(String slot, String what) {
    count++;
    if (first.size() < KEPT) {
      first.add(slot + ": " + what + " (" + circumstances + ")");
    }
  }

  synchronized long count() {
    return count;
  }

  synchronized List<String> first() {
    return List.copyOf(first);
  }
}
