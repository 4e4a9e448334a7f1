package dev.undercroft.content.seed;

import static dev.undercroft.content.seed.Tables.by;
import static dev.undercroft.content.seed.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.content.v1.Boss;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.content.v1.Floor;
import dev.undercroft.proto.content.v1.Floor.PoolEntry;
import dev.undercroft.proto.content.v1.Floor.Zone;
import dev.undercroft.proto.content.v1.Floor.Zone.SpawnModifier;
import dev.undercroft.proto.content.v1.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every figure of floors is the one that the game's facts give.
class FloorFactsTest {
  /// The first pool holds two enemies whose own floors begin later. Both figures stand as the facts
  /// have them, and the pool calls the two its guests.
  private static final String GUESTS = "1 orc, 1 wraith";

  private final Content content =
      ((SeedCheck.Sound) SeedCheck.product().check(SeedLab.product())).seeds().content();
  private final Map<String, Theme> themes = by(content.getThemesList(), Theme::getId);
  private final Map<String, Boss> bosses = by(content.getBossesList(), Boss::getId);

  @Test
  void floors_are_as_the_facts_say() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Floor floor : content.getFloorsList()) {
      Boss boss = bosses.get(floor.getBoss());
      rows.add(
          row(
              "floor", floor.getNumber(),
              "name", themes.get(floor.getTheme()).getName(),
              "aspect", floor.getAspect(),
              "warden", boss.getName(),
              "warden_symbol", boss.getSymbol(),
              "hint_words", floor.getHint().split(" ").length));
    }

    assertThat(rows).isEqualTo(Facts.rows("floor_descriptions"));
  }

  @Test
  void pools_are_as_the_facts_say() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Floor floor : content.getFloorsList()) {
      for (PoolEntry entry : floor.getPoolList()) {
        rows.add(
            row(
                "floor", floor.getNumber(),
                "theme", floor.getTheme(),
                "lore_aspect", floor.getAspect(),
                "enemy_id", entry.getEnemyId(),
                "weight", entry.getWeight()));
      }
    }

    assertThat(rows).isEqualTo(Facts.rows("floor_pools"));
  }

  @Test
  void guests_are_those_that_were_decided() {
    String guests =
        content.getFloorsList().stream()
            .flatMap(floor ->
                floor.getPoolList().stream()
                    .filter(PoolEntry::getGuest)
                    .map(guest -> floor.getNumber() + " " + guest.getEnemyId()))
            .collect(Collectors.joining(", "));

    assertThat(guests).isEqualTo(GUESTS);
  }

  @Test
  void zones_are_as_the_facts_say() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Floor floor : content.getFloorsList()) {
      for (Zone zone : floor.getZonesList()) {
        for (SpawnModifier modifier : zone.getSpawnModifiersList()) {
          rows.add(
              row(
                  "floor", floor.getNumber(),
                  "zone_id", zone.getZoneId(),
                  "enemy_id", modifier.getEnemyId(),
                  "weight_multiplier", modifier.getWeightMultiplier()));
        }
        if (zone.getSpawnModifiersCount() == 0) {
          rows.add(
              row(
                  "floor",
                  floor.getNumber(),
                  "zone_id",
                  zone.getZoneId(),
                  "enemy_id",
                  "",
                  "weight_multiplier",
                  ""));
        }
      }
    }

    assertThat(rows).containsExactlyInAnyOrderElementsOf(Facts.rows("zone_spawn_modifiers"));
  }

  @Test
  void ghosts_are_drawn_to_the_zones_that_the_facts_name() {
    Map<String, Set<String>> expected = new HashMap<>();
    for (Map<String, String> row : Facts.rows("ghost_zone_bias")) {
      expected.computeIfAbsent(row.get("zone_id"), z -> new TreeSet<>()).add(row.get("ghost_type"));
    }
    Set<String> zones = new TreeSet<>();

    for (Floor floor : content.getFloorsList()) {
      for (Zone zone : floor.getZonesList()) {
        zones.add(zone.getZoneId());
        assertThat(zone.getGhostTypesList().stream().map(Tables::word))
            .as("%s on floor %d", zone.getZoneId(), floor.getNumber())
            .containsExactlyInAnyOrderElementsOf(expected.getOrDefault(zone.getZoneId(), Set.of()));
      }
    }

    // A zone that no floor has would be left out; there is none.
    assertThat(zones).containsAll(expected.keySet());
  }
}
