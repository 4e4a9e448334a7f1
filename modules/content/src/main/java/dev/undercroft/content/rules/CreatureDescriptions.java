package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Creature;

/// A creature's description fits its place in the bestiary: not a line, not a page.
final class CreatureDescriptions implements Rule {
  private static final int FEWEST_WORDS = 30;
  private static final int MOST_WORDS = 80;

  @Override
  public String name() {
    return "description-words";
  }

  @Override
  public void check(Records records) {
    for (Located<Creature> creature : records.of(Creature.class, "description")) {
      int words = creature.message().getDescription().strip().split("\\s+").length;
      if (words < FEWEST_WORDS || words > MOST_WORDS) {
        creature.fault(
            this,
            "description",
            "The description has %d words; write %d to %d."
                .formatted(words, FEWEST_WORDS, MOST_WORDS));
      }
    }
  }
}
