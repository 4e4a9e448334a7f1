package dev.undercroft.server.plan;

import dev.undercroft.content.impact.Figure;
import dev.undercroft.content.impact.Moved;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// A figure that moved for some heroes: from the least to the greatest of theirs. A table of every
/// race and class would say the same twenty times.
///
/// @param moved at least one, of one figure, floor and opponent
record Spread(List<Moved> moved) {
  /// In the order of the plan.
  static List<Spread> of(List<Moved> impact) {
    record Same(Figure figure, int floor, String opponent) {}
    var groups = new LinkedHashMap<Same, List<Moved>>();
    for (Moved each : impact) {
      var subject = each.subject();
      groups
          .computeIfAbsent(
              new Same(subject.figure(), subject.floor(), subject.opponent()),
              same -> new ArrayList<>())
          .add(each);
    }
    return groups.values().stream().map(Spread::new).toList();
  }

  Figure figure() {
    return moved.getFirst().subject().figure();
  }

  int floor() {
    return moved.getFirst().subject().floor();
  }

  /// What the figure is of: blows to kill goblin.
  String title() {
    String opponent = moved.getFirst().subject().opponent();
    return figure().title(opponent);
  }

  /// Who it moved for: a hero by name, several by their number; empty when it is no hero's.
  String heroes() {
    var first = moved.getFirst().subject();
    if (first.race().isEmpty()) {
      return "";
    }
    return moved.size() == 1 ? first.race() + " " + first.playerClass() : moved.size() + " heroes";
  }

  String before() {
    return range(Moved::before);
  }

  String after() {
    return range(Moved::after);
  }

  private String range(Function<Moved, @Nullable Double> side) {
    DoubleSummaryStatistics values =
        moved.stream()
            .map(side)
            .filter(Objects::nonNull)
            .flatMapToDouble(DoubleStream::of)
            .summaryStatistics();
    if (values.getCount() == 0) {
      return "none";
    }
    String least = number(values.getMin());
    String greatest = number(values.getMax());
    return least.equals(greatest) ? least : least + " to " + greatest;
  }

  /// Whole numbers as they are, others with enough digits to tell a small move.
  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.3f", value);
  }
}
