package dev.undercroft.content.impact;

import dev.undercroft.proto.content.v1.Boss;
import dev.undercroft.proto.content.v1.Enemy;
import java.util.Optional;

/// An enemy or a boss, as fights see them.
///
/// @param tactics what only enemies have figures for
record Opponent(String id, int hp, int damage, Optional<Tactics> tactics) {
  record Tactics(int armorClass, int attackBonus, Dice damage) {}

  static Opponent of(Enemy enemy) {
    var tactics =
        new Tactics(enemy.getArmorClass(), enemy.getAttackBonus(), Dice.of(enemy.getDamageDice()));
    return new Opponent(enemy.getId(), enemy.getHp(), enemy.getDamage(), Optional.of(tactics));
  }

  static Opponent of(Boss boss) {
    return new Opponent(boss.getId(), boss.getHp(), boss.getDamage(), Optional.empty());
  }
}
