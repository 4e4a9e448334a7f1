package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Enemy;
import java.util.List;
import java.util.Map;

/// The floors that enemies belong to.
final class EnemyFloors {
  private EnemyFloors() {}

  /// Enemies by id, without those whose first floor is after their last: that is told once, there.
  static Map<String, Located<Enemy>> of(Records records) {
    List<Located<Enemy>> enemies =
        records.of(Enemy.class, "id", "min_floor", "max_floor").stream()
            .filter(e -> e.message().getMinFloor() <= e.message().getMaxFloor())
            .toList();
    return Located.by(enemies, Enemy::getId);
  }
}
