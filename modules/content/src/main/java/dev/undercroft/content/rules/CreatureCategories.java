package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Creature;

/// The category of a creature says whether it is an enemy's, a boss's or nobody's, and so it is.
final class CreatureCategories implements Rule {
  @Override
  public String name() {
    return "creature-category";
  }

  @Override
  public void check(Records records) {
    for (Located<Creature> creature : records.of(Creature.class, "category", "enemy", "boss")) {
      Creature c = creature.message();
      String right =
          switch (c.getCategory()) {
            case CREATURE_CATEGORY_COMMON,
                CREATURE_CATEGORY_ELITE,
                CREATURE_CATEGORY_THEMATIC,
                CREATURE_CATEGORY_RARE ->
                "an enemy";
            case CREATURE_CATEGORY_BOSS -> "a boss";
            case CREATURE_CATEGORY_SUMMON,
                CREATURE_CATEGORY_DWELLER,
                CREATURE_CATEGORY_GHOST,
                CREATURE_CATEGORY_LEGEND,
                CREATURE_CATEGORY_UNSPECIFIED,
                UNRECOGNIZED ->
                "neither enemy nor boss";
          };
      String actual = subject(c);
      if (!actual.equals(right)) {
        creature.fault(
            this,
            "category",
            "A creature of this category names %s, but this one names %s; change the one or the other."
                .formatted(right, actual));
      }
    }
  }

  private static String subject(Creature creature) {
    if (creature.hasEnemy()) {
      return creature.hasBoss() ? "both an enemy and a boss" : "an enemy";
    }
    return creature.hasBoss() ? "a boss" : "neither enemy nor boss";
  }
}
