package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Theme;

/// Each floor has one theme.
final class EveryFloorHasOneTheme implements Rule {
  @Override
  public String name() {
    return "one-theme-a-floor";
  }

  @Override
  public void check(Records records) {
    new OneForEachFloor<>(this, Theme.class, "theme", Theme::getFloor).check(records);
  }
}
