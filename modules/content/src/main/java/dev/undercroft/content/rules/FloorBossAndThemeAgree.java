package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Boss;
import dev.undercroft.proto.content.v1.Floor;
import dev.undercroft.proto.content.v1.Theme;
import java.util.Map;

/// A floor, its boss and its theme name each other. Of a floor only the first disagreement is told,
/// since one wrong name makes several.
final class FloorBossAndThemeAgree implements Rule {
  @Override
  public String name() {
    return "floor-boss-and-theme";
  }

  @Override
  public void check(Records records) {
    Map<String, Located<Boss>> bosses =
        Located.by(records.of(Boss.class, "id", "floor", "theme"), Boss::getId);
    Map<String, Located<Theme>> themes =
        Located.by(records.of(Theme.class, "id", "floor", "boss_id"), Theme::getId);
    for (Located<Floor> floor : records.of(Floor.class, "number", "boss", "theme")) {
      Located<Boss> boss = bosses.get(floor.message().getBoss());
      Located<Theme> theme = themes.get(floor.message().getTheme());
      boolean agrees = boss == null || bossAgrees(floor, boss);
      if (agrees && theme != null) {
        checkTheme(floor, theme);
      }
    }
  }

  private boolean bossAgrees(Located<Floor> floor, Located<Boss> boss) {
    Floor f = floor.message();
    Boss b = boss.message();
    if (b.getFloor() != f.getNumber()) {
      String message =
          "Floor %d has boss \"%s\", which guards floor %d (%s); make them name each other."
              .formatted(f.getNumber(), b.getId(), b.getFloor(), boss.place().of("floor"));
      floor.fault(this, "boss", message);
      return false;
    }
    if (!b.getTheme().equals(f.getTheme())) {
      String message =
          "Floor %d has theme \"%s\", but its boss \"%s\" has \"%s\" (%s); give both the same."
              .formatted(
                  f.getNumber(), f.getTheme(), b.getId(), b.getTheme(), boss.place().of("theme"));
      floor.fault(this, "theme", message);
      return false;
    }
    return true;
  }

  private void checkTheme(Located<Floor> floor, Located<Theme> theme) {
    Floor f = floor.message();
    Theme t = theme.message();
    if (t.getFloor() != f.getNumber()) {
      String message =
          "Floor %d has theme \"%s\", which is on floor %d (%s); make them name each other."
              .formatted(f.getNumber(), t.getId(), t.getFloor(), theme.place().of("floor"));
      floor.fault(this, "theme", message);
    } else if (!t.getBossId().equals(f.getBoss())) {
      String message =
          "Floor %d has boss \"%s\", but its theme \"%s\" has \"%s\" (%s); give both the same."
              .formatted(
                  f.getNumber(),
                  f.getBoss(),
                  t.getId(),
                  t.getBossId(),
                  theme.place().of("boss_id"));
      floor.fault(this, "boss", message);
    }
  }
}
