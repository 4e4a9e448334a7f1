package dev.undercroft.content.impact;

import java.util.Locale;

/// What is computed of a release.
public enum Figure {
  MAX_HP("health of a hero, in hit points"),
  ATTACK("attack of a hero"),
  DEFENCE("defence of a hero"),
  BLOWS_TO_KILL("blows to kill %s"),
  BLOWS_TO_FALL("blows to fall to %s"),
  HIT_CHANCE("chance to hit %s"),
  CHANCE_TO_BE_HIT("chance to be hit by %s"),
  DAMAGE_DEALT("expected damage a round to %s"),
  DAMAGE_TAKEN("expected damage a round from %s"),
  DANGER("danger: health that one kill costs, as a part of all"),
  KILLS_TO_NEXT_LEVEL("kills to the next level");

  private final String title;

  Figure(String title) {
    this.title = title;
  }

  /// For people: blows to kill goblin.
  ///
  /// @param opponent id of the enemy or boss; not said where the figure has none
  public String title(String opponent) {
    return title.formatted(opponent);
  }

  /// For programs: blows_to_kill.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
