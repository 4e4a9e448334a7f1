package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Boss;
import dev.undercroft.proto.content.v1.Theme;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A boss and its theme name each other and the same floor.
final class BossAndThemeAgree implements Rule {
  @Override
  public String name() {
    return "boss-and-theme";
  }

  @Override
  public void check(Records records) {
    Map<String, Located<Theme>> themes =
        records.of(Theme.class, "id", "boss_id", "floor").stream()
            .collect(Collectors.toMap(t -> t.message().getId(), Function.identity()));
    for (Located<Boss> boss : records.of(Boss.class, "id", "theme", "floor")) {
      Located<Theme> theme = themes.get(boss.message().getTheme());
      if (theme != null) {
        check(boss, theme);
      }
    }
  }

  private void check(Located<Boss> boss, Located<Theme> theme) {
    Boss b = boss.message();
    Theme t = theme.message();
    if (!t.getBossId().equals(b.getId())) {
      boss.fault(
          this,
          "theme",
          "\"%s\" names theme \"%s\", whose boss_id is \"%s\" (%s); make them name each other."
              .formatted(b.getId(), t.getId(), t.getBossId(), theme.place().of("boss_id")));
    } else if (t.getFloor() != b.getFloor()) {
      boss.fault(
          this,
          "floor",
          "\"%s\" guards floor %d, but its theme \"%s\" is on floor %d (%s); give both the same."
              .formatted(
                  b.getId(), b.getFloor(), t.getId(), t.getFloor(), theme.place().of("floor")));
    }
  }
}
