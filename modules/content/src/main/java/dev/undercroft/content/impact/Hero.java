package dev.undercroft.content.impact;

import dev.undercroft.proto.content.v1.AbilityScore;
import dev.undercroft.proto.content.v1.CombatRules;
import dev.undercroft.proto.content.v1.CombatRules.Formulas.AbilityModifier;
import dev.undercroft.proto.content.v1.CombatRules.Formulas.HitChance;
import dev.undercroft.proto.content.v1.Level;
import dev.undercroft.proto.content.v1.PlayerClass;
import dev.undercroft.proto.content.v1.Race;

/// The reference hero of a race and a class at a level: average scores, the class's starting weapon
/// and nothing else.
record Hero(Race race, PlayerClass playerClass, Level level, CombatRules combat) {
  int maxHp() {
    return Formulas.maxHp(
        level.getBaseMaxHpNoModifiers(),
        race.getHpModifier(),
        playerClass.getHpModifier(),
        con(),
        combat.getFormula().getMaxHpAtCreation().getConAtLeast());
  }

  int attack() {
    return Formulas.attack(
        level.getBaseAttackNoModifiers(),
        race.getAtkModifier(),
        playerClass.getAtkModifier(),
        str());
  }

  int defence() {
    return Formulas.defence(race.getDefModifier(), playerClass.getDefModifier(), dex());
  }

  int blowsToKill(int hp) {
    return Formulas.blows(hp, Formulas.wound(attack(), 0));
  }

  /// Hit points that a blow of this damage takes.
  int wound(int damage) {
    return Formulas.wound(damage, defence());
  }

  int blowsToFall(int damage) {
    return Formulas.blows(maxHp(), wound(damage));
  }

  double costOfKill(int hp, int damage) {
    return Formulas.costOfKill(blowsToKill(hp), wound(damage), maxHp());
  }

  double hitChance(int armorClass) {
    return chance(weaponModifier() + level.getProficiencyBonus(), armorClass);
  }

  /// Against the armour class that this hero has without armour.
  double chanceToBeHit(int attackBonus) {
    return chance(attackBonus, combat.getFormula().getArmorClass().getBase() + dex());
  }

  /// Of a hit.
  double meanDamage() {
    return Dice.of(weapon().dice().apply(combat)).mean() + weaponModifier();
  }

  private double chance(int bonus, int armorClass) {
    HitChance bounds = combat.getFormula().getHitChance();
    return Formulas.hitChance(bonus, armorClass, bounds.getAtLeast(), bounds.getAtMost());
  }

  private StartingWeapon weapon() {
    return StartingWeapon.of(playerClass.getId());
  }

  private int weaponModifier() {
    return weapon().stat() == AbilityScore.ABILITY_SCORE_DEX ? dex() : str();
  }

  private int str() {
    return modifier(race.getBaseStr(), race.getStrModifier(), playerClass.getStrModifier());
  }

  private int dex() {
    return modifier(race.getBaseDex(), race.getDexModifier(), playerClass.getDexModifier());
  }

  private int con() {
    return modifier(race.getBaseCon(), race.getConModifier(), playerClass.getConModifier());
  }

  private int modifier(int ofRace, int raceModifier, int classModifier) {
    AbilityModifier rules = combat.getFormula().getAbilityModifier();
    int atLeast = combat.getFormula().getAbilityScore().getAtLeast();
    int score = Formulas.score(ofRace, raceModifier, classModifier, atLeast);
    return Formulas.modifier(score, rules.getAverageScore(), rules.getPointsPerStep());
  }
}
