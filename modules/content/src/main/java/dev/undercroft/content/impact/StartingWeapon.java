package dev.undercroft.content.impact;

import dev.undercroft.proto.content.v1.AbilityScore;
import dev.undercroft.proto.content.v1.CombatRules;
import dev.undercroft.proto.content.v1.CombatRules.WeaponTypeDice;
import java.util.Map;
import java.util.function.Function;

/// What a class holds when it goes down. No seed file says it: the game hands it out.
///
/// @param stat the score whose modifier helps to hit and to hurt
/// @param dice its damage, by the combat rules
record StartingWeapon(AbilityScore stat, Function<CombatRules, String> dice) {
  private static final Map<String, StartingWeapon> BY_CLASS =
      Map.of(
          "warrior", of(AbilityScore.ABILITY_SCORE_STR, WeaponTypeDice::getSword),
          "mage", of(AbilityScore.ABILITY_SCORE_STR, WeaponTypeDice::getStaff),
          "rogue", of(AbilityScore.ABILITY_SCORE_DEX, WeaponTypeDice::getDagger),
          "cleric", of(AbilityScore.ABILITY_SCORE_STR, WeaponTypeDice::getMace));

  // A class that the game doesn't know yet.
  private static final StartingWeapon UNKNOWN =
      new StartingWeapon(
          AbilityScore.ABILITY_SCORE_STR,
          combat -> combat.getFormula().getPlayerTactical().getDefaultDice());

  static StartingWeapon of(String playerClass) {
    return BY_CLASS.getOrDefault(playerClass, UNKNOWN);
  }

  private static StartingWeapon of(AbilityScore stat, Function<WeaponTypeDice, String> dice) {
    return new StartingWeapon(stat, combat -> dice.apply(combat.getWeaponTypeDice()));
  }
}
