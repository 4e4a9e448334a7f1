package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Narrative;
import dev.undercroft.proto.content.v1.Narrative.Hint;

/// No two hints have the same priority, so that which goes first is never a matter of chance.
final class HintPriorityUnique implements Rule {
  @Override
  public String name() {
    return "hint-priority";
  }

  @Override
  public void check(Records records) {
    for (Located<Narrative> narrative : records.of(Narrative.class, "hints")) {
      new Once(this, "Another hint has priority %s (%s); give this one another.")
          .meetEach(
              narrative,
              "hints",
              narrative.message().getHintsList(),
              "priority",
              Hint::getPriority);
    }
  }
}
