package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Boss;
import dev.undercroft.proto.content.v1.Floor;
import dev.undercroft.proto.content.v1.Theme;
import java.util.HashMap;
import java.util.Map;

/// Where bosses and themes are, as far as floors agree with them: a disagreement is told once, by
/// the rule about it.
///
/// @param bosses floor by id of its boss
/// @param themes floor by id of its theme
record FloorPlan(Map<String, Integer> bosses, Map<String, Integer> themes) {
  static FloorPlan of(Records records) {
    Map<String, Integer> bosses = new HashMap<>();
    Map<String, Located<Boss>> known =
        Located.by(records.of(Boss.class, "id", "floor"), Boss::getId);
    for (Located<Floor> floor : records.of(Floor.class, "number", "boss")) {
      Located<Boss> boss = known.get(floor.message().getBoss());
      if (boss != null && boss.message().getFloor() == floor.message().getNumber()) {
        bosses.put(boss.message().getId(), floor.message().getNumber());
      }
    }
    return new FloorPlan(bosses, themes(records));
  }

  private static Map<String, Integer> themes(Records records) {
    Map<String, Integer> themes = new HashMap<>();
    Map<String, Located<Theme>> known =
        Located.by(records.of(Theme.class, "id", "floor"), Theme::getId);
    for (Located<Floor> floor : records.of(Floor.class, "number", "theme")) {
      Located<Theme> theme = known.get(floor.message().getTheme());
      if (theme != null && theme.message().getFloor() == floor.message().getNumber()) {
        themes.put(theme.message().getId(), floor.message().getNumber());
      }
    }
    return themes;
  }
}
