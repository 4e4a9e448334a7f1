package dev.undercroft.content.impact;

/// How the game's numbers are put together, one small function each. The numbers themselves are the
/// content's, but for the die: every roll to hit is one of twenty sides.
final class Formulas {
  private static final int SIDES = 20;

  private Formulas() {}

  /// A score of an average roll: the race's mean, and what race and class add.
  static int score(int ofRace, int raceModifier, int classModifier, int atLeast) {
    return Math.max(atLeast, ofRace + raceModifier + classModifier);
  }

  /// One for each step above the average score, rounded down.
  static int modifier(int score, int average, int pointsPerStep) {
    return Math.floorDiv(score - average, pointsPerStep);
  }

  /// In hit points; constitution adds to it, never less than the rules' least.
  static int maxHp(int ofLevel, int race, int playerClass, int con, int conAtLeast) {
    return ofLevel + race + playerClass + Math.max(conAtLeast, con);
  }

  static int attack(int ofLevel, int race, int playerClass, int str) {
    return ofLevel + race + playerClass + str;
  }

  /// Never below nothing.
  static int defence(int race, int playerClass, int dex) {
    return Math.max(0, race + playerClass + dex);
  }

  /// A blow takes 1 hit point at least, from either side.
  static int wound(int damage, int defence) {
    return Math.max(1, damage - defence);
  }

  /// How many blows of a size it takes to bring hit points to nothing.
  static int blows(int hp, int wound) {
    return Math.ceilDiv(hp, wound);
  }

  /// Probability that a roll with this bonus reaches an armour class.
  static double hitChance(int bonus, int armorClass, double atLeast, double atMost) {
    double share = (SIDES + 1 + bonus - armorClass) / (double) SIDES;
    return Math.clamp(share, atLeast, atMost);
  }

  /// Hit points a round on average; a hit never heals.
  static double expectedDamage(double hitChance, double meanDamage) {
    return hitChance * Math.max(0, meanDamage);
  }

  /// The part of a hero's health that killing one opponent costs.
  static double costOfKill(int blowsToKill, int wound, int maxHp) {
    return blowsToKill * (double) wound / maxHp;
  }

  /// @param xpOfKill on average
  static double killsToNextLevel(int threshold, double xpOfKill) {
    return threshold / xpOfKill;
  }
}
