package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.StackingRule;
import dev.undercroft.proto.content.v1.StatusEffect;
import java.util.List;

/// A status effect has whole saves, and several doses only where doses add up.
final class StatusEffectFigures implements Rule {
  private final OnlyFor save =
      new OnlyFor(this, "an effect with a save", "save_ability", List.of("save_dc"));

  @Override
  public String name() {
    return "status-effect-figures";
  }

  @Override
  public void check(Records records) {
    records.of(StatusEffect.class, "max_stacks", "stacking").forEach(this::checkStacks);
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
