package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Achievement;

/// At least one achievement is hidden: there is something to be surprised by.
final class SomethingHidden implements Rule {
  @Override
  public String name() {
    return "something-hidden";
  }

  @Override
  public void check(Records records) {
    if (records.complete(Achievement.class, "hidden")
        && records.of(Achievement.class, "hidden").stream()
            .noneMatch(a -> a.message().getHidden())) {
      records.fault(
          this, Achievement.class, "No achievement is hidden; make one so with \"hidden\": true.");
    }
  }
}
