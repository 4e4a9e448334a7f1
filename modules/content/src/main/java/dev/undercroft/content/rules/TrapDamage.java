package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Trap;

/// A trap's least damage is not above its most.
final class TrapDamage implements Rule {
  @Override
  public String name() {
    return "trap-damage";
  }

  @Override
  public void check(Records records) {
    for (Located<Trap> trap : records.of(Trap.class, "damage_min", "damage_max")) {
      int least = trap.message().getDamageMin();
      int most = trap.message().getDamageMax();
      if (least > most) {
        trap.fault(
            this,
            "damage_min",
            "damage_min %d is above damage_max %d; lower the one or raise the other."
                .formatted(least, most));
      }
    }
  }
}
