package dev.undercroft.content.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.content.v1.Achievement;
import dev.undercroft.proto.content.v1.CombatRules;
import dev.undercroft.proto.content.v1.CombatRules.Formulas.Score;
import java.util.Optional;

/// An achievement can be unlocked, and its condition has an answer for every result.
final class ConditionReachable implements Rule {
  /// Draws that a condition is tried on in any case.
  private static final int SOME = 300;

  /// Draws after which it counts as out of reach. Some conditions want three values at once.
  private static final int MOST = 20_000;

  private static final String NEVER =
      "No result of a run makes the condition true; lower what it asks for, or drop one of the parts"
          + " that rule each other out.";

  /// Everything that a verdict hangs on.
  private record Tried(String condition, Score score, int others) {}

  // Trying them is most of what a check costs, and the next check asks about the same ones.
  private final Cache<Tried, Optional<String>> verdicts =
      Caffeine.newBuilder().maximumSize(Limits.CONDITIONS_KEPT).build();

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
      for (Located<Achievement> achievement : records.of(Achievement.class, "condition")) {
        var tried = new Tried(achievement.message().getCondition(), score, others);
        verdicts
            .get(tried, ConditionReachable::fault)
            .ifPresent(fault -> achievement.fault(this, "condition", fault));
      }
    }
  }

  /// What is wrong with it; empty also when it does not compile.
  private static Optional<String> fault(Tried tried) {
    Optional<Condition> sound = Condition.ifSound(tried.condition());
    if (sound.isEmpty()) {
      return Optional.empty();
    }
    Condition condition = sound.get();
    try {
      var samples = new ConditionSamples(condition, tried.score(), tried.others());
      return reachable(condition, samples) ? Optional.empty() : Optional.of(NEVER);
    } catch (BadConditionException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static boolean reachable(Condition condition, ConditionSamples samples) {
    return samples.stream().limit(SOME).filter(condition::holds).count() > 0
        || samples.stream().limit(MOST).anyMatch(condition::holds);
  }
}
