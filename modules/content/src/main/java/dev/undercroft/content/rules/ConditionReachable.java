package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Achievement;
import dev.undercroft.proto.content.v1.CombatRules;
import dev.undercroft.proto.content.v1.CombatRules.Formulas.Score;

/// An achievement can be unlocked, and its condition has an answer for every result.
final class ConditionReachable implements Rule {
  /// Draws that a condition is tried on in any case.
  private static final int SOME = 300;

  /// Draws after which it counts as out of reach. Some conditions want three values at once.
  private static final int MOST = 20_000;

  private static final String NEVER =
      "No result of a run makes the condition true; lower what it asks for, or drop one of the parts"
          + " that rule each other out.";

  @Override
  public String name() {
    return "condition-reachable";
  }

  @Override
  public void check(Records records) {
    int others = records.of(Achievement.class).size() - 1;
    // What results are worth is not known while combat.json is refused.
    for (Located<CombatRules> combat : records.of(CombatRules.class, "formula")) {
      Score score = combat.message().getFormula().getScore();
      records
          .of(Achievement.class, "condition")
          .forEach(achievement -> check(achievement, score, others));
    }
  }

  private void check(Located<Achievement> achievement, Score score, int others) {
    Condition.ifSound(achievement.message().getCondition())
        .ifPresent(condition -> {
          try {
            if (!reachable(condition, new ConditionSamples(condition, score, others))) {
              achievement.fault(this, "condition", NEVER);
            }
          } catch (BadConditionException e) {
            achievement.fault(this, "condition", e.getMessage());
          }
        });
  }

  private static boolean reachable(Condition condition, ConditionSamples samples) {
    return samples.stream().limit(SOME).filter(condition::holds).count() > 0
        || samples.stream().limit(MOST).anyMatch(condition::holds);
  }
}
