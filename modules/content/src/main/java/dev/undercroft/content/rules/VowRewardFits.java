package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Vow;
import dev.undercroft.proto.content.v1.VowReward;

/// A vow's reward_value is what its reward_type counts in: points, or an item's rarity.
final class VowRewardFits implements Rule {
  @Override
  public String name() {
    return "vow-reward";
  }

  @Override
  public void check(Records records) {
    for (Located<Vow> vow : records.of(Vow.class, "reward_type", "reward_value")) {
      String value = vow.message().getRewardValue();
      boolean loot = vow.message().getRewardType() == VowReward.VOW_REWARD_GUARANTEED_LOOT;
      boolean number = Character.isDigit(value.charAt(0));
      if (loot == number) {
        vow.fault(
            this,
            "reward_value",
            loot
                ? "reward_value is \"%s\", but guaranteed_loot takes a rarity such as \"rare\"."
                    .formatted(value)
                : "reward_value is \"%s\", but this reward_type takes a number such as \"2\"."
                    .formatted(value));
      }
    }
  }
}
