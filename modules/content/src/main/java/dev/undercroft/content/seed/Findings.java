package dev.undercroft.content.seed;

import dev.undercroft.kernel.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The faults of one file, at most one about each value: after the first, what else is said about
/// the value would only be its echo.
final class Findings {
  private final String file;
  private final List<Fault> faults = new ArrayList<>();
  private final NavigableSet<String> refused = new TreeSet<>();

  Findings(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  /// By place; of very many the first, and one more that says so.
  List<Fault> faults() {
    List<Fault> told = new ArrayList<>(faults.stream().sorted().toList());
    int hidden = told.size() - Limits.FAULTS_PER_SEED_FILE;
    if (hidden > 0) {
      told.subList(Limits.FAULTS_PER_SEED_FILE, told.size()).clear();
      Spot end = new Spot(told.getLast().line(), told.getLast().column());
      String message =
          "%d more faults follow; they are told once these are mended.".formatted(hidden);
      told.add(new Fault(file, end.line(), end.column(), "", "too-many-faults", message));
    }
    return told;
  }

  void add(Spot spot, String pointer, String rule, String message) {
    add(spot, pointer, pointer, rule, message);
  }

  /// Adds a fault about something else than the value it is shown at, such as a field that isn't
  /// there.
  void add(Spot spot, String pointer, String about, String rule, String message) {
    if (refuse(about)) {
      note(spot, pointer, rule, message);
    }
  }

  /// Adds a fault whatever was said about the value before, and leaves the value as sound as it
  /// was.
  void note(Spot spot, String pointer, String rule, String message) {
    faults.add(new Fault(file, spot.line(), spot.column(), pointer, rule, message));
  }

  /// Lets rules pass over a value. False when exactly this one was refused before.
  boolean refuse(String pointer) {
    return refused.add(pointer);
  }

  /// Whether nothing was refused at the pointer, around it or below it.
  boolean sound(String pointer) {
    String below = refused.higher(pointer + "/");
    if (below != null && below.startsWith(pointer + "/")) {
      return false;
    }
    for (String p = pointer; ; p = p.substring(0, p.lastIndexOf('/'))) {
      if (refused.contains(p)) {
        return false;
      }
      if (p.isEmpty()) {
        return true;
      }
    }
  }
}
