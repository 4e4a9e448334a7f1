package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.CombatRules;
import dev.undercroft.proto.content.v1.CombatRules.PlayerRules;
import dev.undercroft.proto.content.v1.Level;
import java.util.List;

/// Progression and combat say the same of levels: which grant a feat, which is the last, and what
/// each adds.
final class LevelsAsCombatSays implements Rule {
  @Override
  public String name() {
    return "levels-and-combat";
  }

  @Override
  public void check(Records records) {
    List<Located<Level>> levels =
        records.of(
            Level.class,
            "level",
            "grants_feat",
            "base_max_hp_no_modifiers",
            "base_attack_no_modifiers");
    for (Located<CombatRules> combat : records.of(CombatRules.class, "player")) {
      levels.forEach(level -> check(level, combat));
      checkLast(combat);
    }
  }

  private void check(Located<Level> level, Located<CombatRules> combat) {
    Level l = level.message();
    PlayerRules player = combat.message().getPlayer();
    boolean listed = player.getFeatLevelsList().contains(l.getLevel());
    if (listed != l.getGrantsFeat()) {
      level.fault(
          this,
          "grants_feat",
          "Level %d grants %s feat, but feat_levels of combat %s it (%s); make them agree."
              .formatted(
                  l.getLevel(),
                  l.getGrantsFeat() ? "a" : "no",
                  listed ? "lists" : "does not list",
                  combat.place().of("player/feat_levels")));
    }
    compare(
        level,
        "base_max_hp_no_modifiers",
        l.getBaseMaxHpNoModifiers(),
        player.getPlayerMaxHealth() + player.getHpGainPerLevel() * (l.getLevel() - 1),
        combat.place().of("player/hp_gain_per_level"));
    compare(
        level,
        "base_attack_no_modifiers",
        l.getBaseAttackNoModifiers(),
        player.getPlayerAttackDamage() + player.getAtkGainPerLevel() * (l.getLevel() - 1),
        combat.place().of("player/atk_gain_per_level"));
  }

  private void compare(
      Located<Level> level, String field, int actual, int expected, String elsewhere) {
    if (actual != expected) {
      level.fault(
          this,
          field,
          "%s of level %d is %d, but combat's figures make it %d (%s); make them agree."
              .formatted(field, level.message().getLevel(), actual, expected, elsewhere));
    }
  }

  private void checkLast(Located<CombatRules> combat) {
    int last = combat.message().getPlayer().getMaxPlayerLevel();
    if (last != LevelCurve.LAST) {
      combat.fault(
          this,
          "player/max_player_level",
          "max_player_level is %d, but progression.json has %d levels; make them agree."
              .formatted(last, LevelCurve.LAST));
    }
  }
}
