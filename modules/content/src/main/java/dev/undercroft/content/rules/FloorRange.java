package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Enemy;

/// An enemy's first floor is not after its last.
final class FloorRange implements Rule {
  @Override
  public String name() {
    return "floor-range";
  }

  @Override
  public void check(Records records) {
    for (Located<Enemy> enemy : records.of(Enemy.class, "min_floor", "max_floor")) {
      int first = enemy.message().getMinFloor();
      int last = enemy.message().getMaxFloor();
      if (first > last) {
        enemy.fault(
            this,
            "min_floor",
            "min_floor %d is after max_floor %d; lower the one or raise the other."
                .formatted(first, last));
      }
    }
  }
}
