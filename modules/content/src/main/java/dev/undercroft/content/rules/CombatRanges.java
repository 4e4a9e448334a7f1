package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.CombatRules;
import dev.undercroft.proto.content.v1.CombatRules.DungeonRules;
import dev.undercroft.proto.content.v1.CombatRules.FightRules;
import dev.undercroft.proto.content.v1.CombatRules.Formulas.HitChance;
import dev.undercroft.proto.content.v1.CountRange;

/// Where combat gives a least and a most, the least is not above the most.
final class CombatRanges implements Rule {
  @Override
  public String name() {
    return "combat-ranges";
  }

  @Override
  public void check(Records records) {
    for (Located<CombatRules> rules : records.of(CombatRules.class, "combat")) {
      FightRules combat = rules.message().getCombat();
      check(rules, "combat/traps_per_level", combat.getTrapsPerLevel());
      check(rules, "combat/secret_rooms_per_level", combat.getSecretRoomsPerLevel());
      check(rules, "combat/locked_doors_per_level", combat.getLockedDoorsPerLevel());
    }
    for (Located<CombatRules> rules : records.of(CombatRules.class, "dungeon")) {
      DungeonRules dungeon = rules.message().getDungeon();
      check(rules, "dungeon/min_room_size", dungeon.getMinRoomSize(), dungeon.getMaxRoomSize());
    }
    for (Located<CombatRules> rules : records.of(CombatRules.class, "formula")) {
      HitChance chance = rules.message().getFormula().getHitChance();
      check(rules, "formula/hit_chance/at_least", chance.getAtLeast(), chance.getAtMost());
    }
  }

  private void check(Located<CombatRules> rules, String field, CountRange range) {
    check(rules, field + "/min", range.getMin(), range.getMax());
  }

  private void check(Located<CombatRules> rules, String field, Number least, Number most) {
    if (least.doubleValue() > most.doubleValue()) {
      rules.fault(
          this,
          field,
          "The least, %s, is above the most, %s; lower the one or raise the other."
              .formatted(least, most));
    }
  }
}
