package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Floor;
import dev.undercroft.proto.content.v1.Floor.PoolEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A floor's pool names an enemy once.
final class PoolEnemies implements Rule {
  @Override
  public String name() {
    return "pool-once";
  }

  @Override
  public void check(Records records) {
    for (Located<Floor> floor : records.of(Floor.class, "pool")) {
      Set<String> seen = new HashSet<>();
      List<PoolEntry> pool = floor.message().getPoolList();
      for (int i = 0; i < pool.size(); i++) {
        if (!seen.add(pool.get(i).getEnemyId())) {
          floor.fault(
              this,
              "pool/" + i + "/enemy_id",
              "\"%s\" is in this pool already; put both weights into one entry."
                  .formatted(pool.get(i).getEnemyId()));
        }
      }
    }
  }
}
