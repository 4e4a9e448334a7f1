package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Floor;
import dev.undercroft.proto.content.v1.Theme;
import java.util.Map;

/// A floor and its theme stand for the same aspect.
final class FloorAspect implements Rule {
  @Override
  public String name() {
    return "floor-aspect";
  }

  @Override
  public void check(Records records) {
    Map<String, Located<Theme>> themes =
        Located.by(records.of(Theme.class, "id", "aspect"), Theme::getId);
    for (Located<Floor> floor : records.of(Floor.class, "theme", "aspect")) {
      Located<Theme> theme = themes.get(floor.message().getTheme());
      if (theme != null && !theme.message().getAspect().equals(floor.message().getAspect())) {
        floor.fault(
            this,
            "aspect",
            "aspect is \"%s\", but \"%s\" for theme \"%s\" (%s); give both the same."
                .formatted(
                    floor.message().getAspect(),
                    theme.message().getAspect(),
                    theme.message().getId(),
                    theme.place().of("aspect")));
      }
    }
  }
}
