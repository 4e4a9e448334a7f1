package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Floor;
import dev.undercroft.proto.content.v1.Floor.Zone;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A floor has each of its zones once.
final class FloorZones implements Rule {
  @Override
  public String name() {
    return "zone-once";
  }

  @Override
  public void check(Records records) {
    for (Located<Floor> floor : records.of(Floor.class, "zones")) {
      Set<String> seen = new HashSet<>();
      List<Zone> zones = floor.message().getZonesList();
      for (int i = 0; i < zones.size(); i++) {
        if (!seen.add(zones.get(i).getZoneId())) {
          floor.fault(
              this,
              "zones/" + i + "/zone_id",
              "\"%s\" is a zone of this floor already; give this one another id."
                  .formatted(zones.get(i).getZoneId()));
        }
      }
    }
  }
}
