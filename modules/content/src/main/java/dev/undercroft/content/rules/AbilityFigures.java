package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Ability;
import dev.undercroft.proto.content.v1.AbilityCategory;
import dev.undercroft.proto.content.v1.AbilityType;
import java.util.List;

/// An ability has the figures of what it does.
final class AbilityFigures implements Rule {
  private static final String TYPE = "ability_type";

  private final OnlyFor active =
      new OnlyFor(this, "an active ability", "category", List.of("cooldown"));
  private final OnlyFor summon =
      new OnlyFor(this, "a summon", TYPE, List.of("summon_type", "summon_count"));
  private final OnlyFor buff =
      new OnlyFor(this, "a buff", TYPE, List.of("buff_stat", "buff_amount", "buff_duration"));
  private final OnlyFor area = new OnlyFor(this, "an attack on an area", TYPE, List.of("radius"));
  private final OnlyFor heroic =
      new OnlyFor(this, "a hero's ability", "target", List.of("explore"));

  @Override
  public String name() {
    return "ability-figures";
  }

  @Override
  public void check(Records records) {
    for (Located<Ability> ability : records.of(Ability.class, "category", "cooldown")) {
      active.check(
          ability, ability.message().getCategory() == AbilityCategory.ABILITY_CATEGORY_ACTIVE);
    }
    for (Located<Ability> ability :
        records.of(
            Ability.class,
            TYPE,
            "radius",
            "summon_type",
            "summon_count",
            "buff_stat",
            "buff_amount",
            "buff_duration")) {
      AbilityType type = ability.message().getAbilityType();
      summon.check(ability, type == AbilityType.ABILITY_TYPE_SUMMON);
      buff.check(ability, type == AbilityType.ABILITY_TYPE_BUFF);
      if (type == AbilityType.ABILITY_TYPE_AOE_ATTACK) {
        area.need(ability);
      }
    }
    for (Located<Ability> ability : records.of(Ability.class, "id", TYPE, "target", "explore")) {
      checkSides(ability);
    }
  }

  private void checkSides(Located<Ability> ability) {
    heroic.check(ability, ability.message().hasTarget());
    if (!ability.message().hasTarget() && !ability.message().hasAbilityType()) {
      ability.fault(
          this,
          "id",
          "Nothing says whose it may be; add ability_type for opponents, target and explore for heroes.");
    }
  }
}
