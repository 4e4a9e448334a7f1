package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Achievement;

/// An achievement's condition can be read, names variables that exist, and is true or false.
final class ConditionCompiles implements Rule {
  @Override
  public String name() {
    return "condition";
  }

  @Override
  public void check(Records records) {
    for (Located<Achievement> achievement : records.of(Achievement.class, "condition")) {
      try {
        Condition.of(achievement.message().getCondition());
      } catch (BadConditionException e) {
        achievement.fault(this, "condition", e.getMessage());
      }
    }
  }
}
