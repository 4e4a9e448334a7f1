package dev.undercroft.content.impact;

import java.util.Comparator;

/// Whose figure it is. Ordered by figure, floor, opponent, race and class.
///
/// @param floor where; heroes of a floor have its number for their level
/// @param opponent id of the enemy or boss; empty for a figure without one
/// @param race of the hero, by id; empty for a figure that all heroes share
/// @param playerClass likewise
public record Subject(Figure figure, int floor, String opponent, String race, String playerClass)
    implements Comparable<Subject> {
  private static final Comparator<Subject> ORDER =
      Comparator.comparing(Subject::figure)
          .thenComparing(Subject::floor)
          .thenComparing(Subject::opponent)
          .thenComparing(Subject::race)
          .thenComparing(Subject::playerClass);

  @Override
  public int compareTo(Subject other) {
    return ORDER.compare(this, other);
  }
}
