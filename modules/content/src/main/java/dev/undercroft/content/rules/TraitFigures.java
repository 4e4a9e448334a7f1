package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Race;
import dev.undercroft.proto.content.v1.Race.TraitFigure;
import dev.undercroft.proto.content.v1.TraitEffect;
import java.util.EnumSet;
import java.util.Set;

/// The figures of a race's trait are in the unit of their effect, each effect once, and a race that
/// starts with a feat says how many.
final class TraitFigures implements Rule {
  private static final Set<TraitEffect> PARTS =
      EnumSet.of(
          TraitEffect.TRAIT_EFFECT_POISON_RESISTANCE,
          TraitEffect.TRAIT_EFFECT_DODGE_CHANCE,
          TraitEffect.TRAIT_EFFECT_WHEN_HP_FRACTION_LTE);
  private static final Set<TraitEffect> COUNTS =
      EnumSet.of(TraitEffect.TRAIT_EFFECT_STARTING_FEATS, TraitEffect.TRAIT_EFFECT_VISION_BONUS);

  @Override
  public String name() {
    return "trait-figures";
  }

  @Override
  public void check(Records records) {
    for (Located<Race> race : records.of(Race.class, "trait_effect", "starts_with_feat")) {
      Set<TraitEffect> seen = EnumSet.noneOf(TraitEffect.class);
      for (int i = 0; i < race.message().getTraitEffectCount(); i++) {
        check(race, "trait_effect/" + i, race.message().getTraitEffect(i), seen);
      }
      checkFeat(race, seen.contains(TraitEffect.TRAIT_EFFECT_STARTING_FEATS));
    }
  }

  private void check(Located<Race> race, String field, TraitFigure figure, Set<TraitEffect> seen) {
    double value = figure.getValue();
    if (!seen.add(figure.getEffect())) {
      race.fault(this, field, "This effect stands in the list already; remove one of the two.");
    } else if (PARTS.contains(figure.getEffect()) && value > 1) {
      race.fault(
          this,
          field + "/value",
          "value is %s, but this effect is a part of the whole; write 0 to 1.".formatted(value));
    } else if (COUNTS.contains(figure.getEffect()) && (value < 1 || value != Math.rint(value))) {
      race.fault(
          this,
          field + "/value",
          "value is %s, but this effect is a count; write a whole number from 1.".formatted(value));
    }
  }

  private void checkFeat(Located<Race> race, boolean counted) {
    if (race.message().getStartsWithFeat() != counted) {
      race.fault(
          this,
          "starts_with_feat",
          counted
              ? "trait_effect has starting_feats; write true, or remove it."
              : "trait_effect has no starting_feats; add it, or write false.");
    }
  }
}
