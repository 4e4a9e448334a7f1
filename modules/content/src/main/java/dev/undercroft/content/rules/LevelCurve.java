package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Level;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Levels run from 1 to 10 without gaps, and each but the last takes more experience than the one
/// before.
final class LevelCurve implements Rule {
  static final int LAST = 10;

  @Override
  public String name() {
    return "level-curve";
  }

  @Override
  public void check(Records records) {
    checkGaps(records);
    int highest = 0;
    for (Located<Level> level : records.of(Level.class, "level", "xp_threshold_to_next")) {
      Level l = level.message();
      boolean last = l.getLevel() == LAST;
      if (l.hasXpThresholdToNext() == last) {
        level.fault(
            this,
            "xp_threshold_to_next",
            last
                ? "Level %d is the last; leave xp_threshold_to_next out.".formatted(LAST)
                : "Level %d has no xp_threshold_to_next; only level %d, the last, has none."
                    .formatted(l.getLevel(), LAST));
      } else if (!last && l.getXpThresholdToNext() <= highest) {
        level.fault(
            this,
            "xp_threshold_to_next",
            "xp_threshold_to_next of level %d is %d, not more than %d, which a level before it takes; raise it."
                .formatted(l.getLevel(), l.getXpThresholdToNext(), highest));
      }
      highest = Math.max(highest, l.getXpThresholdToNext());
    }
  }

  private void checkGaps(Records records) {
    if (!records.complete(Level.class, "level")) {
      return;
    }
    Set<Integer> there =
        records.of(Level.class, "level").stream()
            .map(l -> l.message().getLevel())
            .collect(Collectors.toSet());
    List<Integer> missing =
        IntStream.rangeClosed(1, LAST).filter(n -> !there.contains(n)).boxed().toList();
    if (!missing.isEmpty()) {
      records.fault(
          this,
          Level.class,
          "No level %s; levels run from 1 to %d without gaps."
              .formatted(
                  missing.stream().map(String::valueOf).collect(Collectors.joining(", ")), LAST));
    }
  }
}
