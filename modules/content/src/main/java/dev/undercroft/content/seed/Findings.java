package dev.undercroft.content.seed;

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

  List<Fault> faults() {
    return faults;
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
