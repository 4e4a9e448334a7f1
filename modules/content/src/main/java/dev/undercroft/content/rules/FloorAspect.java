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
        Located.by(records.of(Theme.class, "id", "floor", "aspect"), Theme::getId);
    for (Located<Floor> floor : records.of(Floor.class, "number", "theme", "aspect")) {
      Floor f = floor.message();
      Located<Theme> theme = themes.get(f.getTheme());
      // A theme of another floor is another rule's matter.
      if (theme != null
          && theme.message().getFloor() == f.getNumber()
          && !theme.message().getAspect().equals(f.getAspect())) {
        floor.fault(
            this,
            "aspect",
            "aspect is \"%s\", but \"%s\" for theme \"%s\" (%s); give both the same."
                .formatted(
                    f.getAspect(),
                    theme.message().getAspect(),
                    theme.message().getId(),
                    theme.place().of("aspect")));
      }
    }
  }
}
