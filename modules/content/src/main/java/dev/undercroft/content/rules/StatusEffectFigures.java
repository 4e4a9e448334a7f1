package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.StackingRule;
import dev.undercroft.proto.content.v1.StatusEffect;
import java.util.List;

/// A status effect has the figures of the places where it is known, and whole saves.
final class StatusEffectFigures implements Rule {
  private final OnlyFor everywhere =
      new OnlyFor(
          this,
          "an effect known outside tactical battle",
          "id",
          List.of("damage_per_turn", "duration", "max_stacks", "stacking"));
  private final OnlyFor save =
      new OnlyFor(this, "an effect with a save", "save_ability", List.of("save_dc"));

  @Override
  public String name() {
    return "status-effect-figures";
  }

  @Override
  public void check(Records records) {
    for (Located<StatusEffect> effect :
        records.of(
            StatusEffect.class,
            "id",
            "tactical_only",
            "damage_per_turn",
            "duration",
            "max_stacks",
            "stacking")) {
      everywhere.check(effect, !effect.message().getTacticalOnly());
      checkStacks(effect);
    }
    for (Located<StatusEffect> effect : records.of(StatusEffect.class, "save_ability", "save_dc")) {
      save.check(effect, effect.message().hasSaveAbility());
    }
  }

  private void checkStacks(Located<StatusEffect> effect) {
    StatusEffect e = effect.message();
    if (e.getMaxStacks() > 1 && e.getStacking() != StackingRule.STACKING_RULE_INTENSITY) {
      effect.fault(
          this,
          "max_stacks",
          "%d doses add up only where stacking is intensity; write 1, or change stacking."
              .formatted(e.getMaxStacks()));
    }
  }
}
