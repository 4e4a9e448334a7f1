package dev.undercroft.content.rules;

import dev.undercroft.content.gen.EnumWords;
import dev.undercroft.proto.content.v1.Hazard;
import java.util.List;

/// A save against a hazard prevents what the hazard does, and what spreads or slows says by how
/// much.
final class HazardFigures implements Rule {
  private static final String POISON = "poison";

  private final OnlyFor spreading =
      new OnlyFor(this, "a hazard that spreads", "spreads", List.of("spread_chance_per_turn"));

  @Override
  public String name() {
    return "hazard-figures";
  }

  @Override
  public void check(Records records) {
    for (Located<Hazard> hazard : records.of(Hazard.class, "spreads", "spread_chance_per_turn")) {
      spreading.check(hazard, hazard.message().getSpreads());
    }
    for (Located<Hazard> hazard : records.of(Hazard.class, "slows_movement", "move_cost")) {
      boolean slows = hazard.message().getSlowsMovement();
      if (slows != hazard.message().getMoveCost() > 1) {
        String mend = slows ? "a hazard that slows costs 2 or more" : "only one that slows does";
        hazard.fault(
            this,
            "move_cost",
            "A step costs %d; %s.".formatted(hazard.message().getMoveCost(), mend));
      }
    }
    for (Located<Hazard> hazard :
        records.of(
            Hazard.class,
            "save_effect",
            "damage_per_turn",
            "causes_slide",
            "effect",
            "drown_chance")) {
      if (!fits(hazard.message())) {
        hazard.fault(
            this,
            "save_effect",
            "There is nothing here that %s prevents; name what this hazard does."
                .formatted(EnumWords.word(hazard.message().getSaveEffect())));
      }
    }
  }

  private static boolean fits(Hazard hazard) {
    return switch (hazard.getSaveEffect()) {
      case HAZARD_SAVE_EFFECT_HALF_DAMAGE -> hazard.getDamagePerTurn() > 0;
      case HAZARD_SAVE_EFFECT_PREVENT_SLIDE -> hazard.getCausesSlide();
      case HAZARD_SAVE_EFFECT_PREVENT_POISON -> hazard.getEffect().equals(POISON);
      case HAZARD_SAVE_EFFECT_PREVENT_DROWN -> hazard.getDrownChance() > 0;
      case HAZARD_SAVE_EFFECT_UNSPECIFIED, UNRECOGNIZED -> false;
    };
  }
}
