package dev.undercroft.content.rules;

import dev.undercroft.content.rules.Condition.Threshold;
import dev.undercroft.proto.content.v1.Achievement;
import java.util.Optional;

/// An achievement shows progress exactly when its condition is one number to reach, and then
/// towards that number.
final class ProgressMatchesCondition implements Rule {
  @Override
  public String name() {
    return "progress";
  }

  @Override
  public void check(Records records) {
    for (Located<Achievement> achievement :
        records.of(Achievement.class, "condition", "progress")) {
      Condition.ifSound(achievement.message().getCondition())
          .ifPresent(condition -> check(achievement, condition.threshold()));
    }
  }

  private void check(Located<Achievement> achievement, Optional<Threshold> threshold) {
    Achievement a = achievement.message();
    if (threshold.isEmpty()) {
      if (a.hasProgress()) {
        achievement.fault(
            this,
            "progress",
            "The condition is not one number to reach; leave progress out, or write it as %s >= %d."
                .formatted(a.getProgress().getVariable(), a.getProgress().getTarget()));
      }
      return;
    }
    String variable = threshold.get().variable().path();
    long target = threshold.get().target();
    if (!a.hasProgress()) {
      achievement.fault(
          this,
          "condition",
          "The condition is one number to reach; add progress with variable \"%s\" and target %d."
              .formatted(variable, target));
    } else if (!a.getProgress().getVariable().equals(variable)) {
      achievement.fault(
          this,
          "progress/variable",
          "Progress counts %s, but the condition %s; write \"%s\"."
              .formatted(a.getProgress().getVariable(), variable, variable));
    } else if (a.getProgress().getTarget() != target) {
      achievement.fault(
          this,
          "progress/target",
          "Progress ends at %d, but the condition is met at %d; write %d."
              .formatted(a.getProgress().getTarget(), target, target));
    }
  }
}
