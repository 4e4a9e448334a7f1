package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Floor;
import dev.undercroft.proto.content.v1.Theme;

/// Each theme is that of a floor.
final class EveryFloorHasOneTheme implements Rule {
  @Override
  public String name() {
    return "one-theme-a-floor";
  }

  @Override
  public void check(Records records) {
    new OneForEachFloor<>(
            this, Theme.class, "theme", Theme::getId, Theme::getFloor, "theme", Floor::getTheme)
        .check(records);
  }
}
