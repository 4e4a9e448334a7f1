package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Floor;
import dev.undercroft.proto.content.v1.Floor.PoolEntry;
import dev.undercroft.proto.content.v1.Floor.Zone.SpawnModifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A zone changes the weight of enemies that its floor's pool holds, of each once.
final class ZoneModifiers implements Rule {
  @Override
  public String name() {
    return "zone-modifiers";
  }

  @Override
  public void check(Records records) {
    for (Located<Floor> floor : records.of(Floor.class, "pool", "zones")) {
      Set<String> pool =
          floor.message().getPoolList().stream()
              .map(PoolEntry::getEnemyId)
              .collect(Collectors.toSet());
      for (int i = 0; i < floor.message().getZonesCount(); i++) {
        check(floor, "zones/" + i, floor.message().getZones(i).getSpawnModifiersList(), pool);
      }
    }
  }

  private void check(
      Located<Floor> floor, String zone, List<SpawnModifier> modifiers, Set<String> pool) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < modifiers.size(); i++) {
      String enemy = modifiers.get(i).getEnemyId();
      String field = zone + "/spawn_modifiers/" + i + "/enemy_id";
      if (!pool.contains(enemy)) {
        String message =
            "\"%s\" is not in the pool of this floor; add it there, or remove it here.";
        floor.fault(this, field, message.formatted(enemy));
      } else if (!seen.add(enemy)) {
        String message = "\"%s\" has a multiplier in this zone already; keep one of the two.";
        floor.fault(this, field, message.formatted(enemy));
      }
    }
  }
}
