package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Enemy;
import dev.undercroft.proto.content.v1.Floor;
import dev.undercroft.proto.content.v1.Floor.PoolEntry;
import java.util.List;
import java.util.Map;

/// A pool holds enemies whose own floors include it; others are marked as guests, and no others.
final class PoolRange implements Rule {
  @Override
  public String name() {
    return "pool-range";
  }

  @Override
  public void check(Records records) {
    Map<String, Located<Enemy>> enemies = EnemyFloors.of(records);
    for (Located<Floor> floor : records.of(Floor.class, "number", "pool")) {
      List<PoolEntry> pool = floor.message().getPoolList();
      for (int i = 0; i < pool.size(); i++) {
        Located<Enemy> enemy = enemies.get(pool.get(i).getEnemyId());
        if (enemy != null) {
          check(floor, pool.get(i), "pool/" + i, enemy);
        }
      }
    }
  }

  private void check(Located<Floor> floor, PoolEntry entry, String field, Located<Enemy> enemy) {
    int number = floor.message().getNumber();
    Enemy e = enemy.message();
    boolean within = e.getMinFloor() <= number && number <= e.getMaxFloor();
    if (within == entry.getGuest()) {
      String mend =
          within
              ? "it is no guest on floor %d, leave guest out.".formatted(number)
              : "remove it from floor %d, or add \"guest\": true.".formatted(number);
      floor.fault(
          this,
          field + (within ? "/guest" : "/enemy_id"),
          "\"%s\" belongs on floors %d to %d (%s); %s"
              .formatted(
                  e.getId(),
                  e.getMinFloor(),
                  e.getMaxFloor(),
                  enemy.place().of("min_floor"),
                  mend));
    }
  }
}
