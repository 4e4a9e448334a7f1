package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Boss;

/// Each floor has one boss.
final class EveryFloorHasOneBoss implements Rule {
  @Override
  public String name() {
    return "one-boss-a-floor";
  }

  @Override
  public void check(Records records) {
    new OneForEachFloor<>(this, Boss.class, "boss", Boss::getFloor).check(records);
  }
}
