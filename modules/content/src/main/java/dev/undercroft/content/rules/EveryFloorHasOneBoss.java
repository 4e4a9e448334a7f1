package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Boss;
import dev.undercroft.proto.content.v1.Floor;

/// Each boss is that of a floor.
final class EveryFloorHasOneBoss implements Rule {
  @Override
  public String name() {
    return "one-boss-a-floor";
  }

  @Override
  public void check(Records records) {
    new OneForEachFloor<>(
            this, Boss.class, "boss", Boss::getId, Boss::getFloor, "boss", Floor::getBoss)
        .check(records);
  }
}
