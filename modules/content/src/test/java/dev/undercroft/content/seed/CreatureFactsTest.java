package dev.undercroft.content.seed;

import static dev.undercroft.content.seed.Tables.by;
import static dev.undercroft.content.seed.Tables.joined;
import static dev.undercroft.content.seed.Tables.literal;
import static dev.undercroft.content.seed.Tables.row;
import static dev.undercroft.content.seed.Tables.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.content.v1.Boss;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.content.v1.Creature;
import dev.undercroft.proto.content.v1.CreatureCategory;
import dev.undercroft.proto.content.v1.Enemy;
import dev.undercroft.proto.content.v1.Floor;
import dev.undercroft.proto.content.v1.GhostType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every figure of creatures is the one that the game's facts give, those included that stand at
/// their enemies, bosses and floors.
class CreatureFactsTest {
  /// The fourth boss, which the bestiary's tables call something else than all others.
  private static final Map<String, String> RENAMED = Map.of("regent", "the_regent");

  private final Content content =
      ((SeedCheck.Sound) SeedCheck.product().check(SeedLab.product())).seeds().content();
  private final Map<String, Boss> bosses = by(content.getBossesList(), Boss::getId);
  private final Map<String, Enemy> enemies = by(content.getEnemiesList(), Enemy::getId);

  @Test
  void a_ghost_belongs_to_the_floors_whose_zones_draw_it() {
    for (GhostType type : GhostType.values()) {
      if (type.ordinal() > 0 && type != GhostType.UNRECOGNIZED) {
        List<Integer> floors =
            content.getFloorsList().stream()
                .filter(floor ->
                    floor.getZonesList().stream()
                        .anyMatch(zone -> zone.getGhostTypesList().contains(type)))
                .map(Floor::getNumber)
                .toList();

        Creature ghost = by(content.getCreaturesList(), Creature::getId).get(word(type));
        assertThat(ghost.getCategory()).isEqualTo(CreatureCategory.CREATURE_CATEGORY_GHOST);
        assertThat(ghost.getFloorsList()).as(ghost.getId()).isEqualTo(floors);
      }
    }
  }

  @Test
  void there_are_36_creatures_of_the_facts_and_26_of_our_own() {
    assertThat(fromFacts()).hasSize(36);
    assertThat(content.getCreaturesCount()).isEqualTo(62);
  }

  @Test
  void creatures_are_as_the_facts_say() {
    Map<String, Map<String, String>> rows = new HashMap<>();
    fromFacts().forEach(creature -> rows.put(factsId(creature), bestiary(creature)));

    assertThat(rows)
        .isEqualTo(
            Facts.rows("bestiary").stream()
                .collect(Collectors.toMap(row -> row.get("id"), Function.identity())));
  }

  @Test
  void what_creatures_do_is_as_the_facts_say() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Creature creature : fromFacts()) {
      for (int i = 0; i < creature.getAbilitiesCount(); i++) {
        var ability = creature.getAbilities(i);
        rows.add(
            row(
                "creature_id",
                factsId(creature),
                "index",
                i,
                "name",
                ability.getName(),
                "damage",
                ability.hasDamage() ? ability.getDamage() : ""));
      }
    }

    assertThat(rows).containsExactlyInAnyOrderElementsOf(Facts.rows("bestiary_abilities"));
  }

  @Test
  void what_creatures_leave_behind_is_as_the_facts_say() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Creature creature : fromFacts()) {
      for (var loot : creature.getLootList()) {
        rows.add(
            row(
                "creature_id", factsId(creature),
                "item_name", loot.getItemName(),
                "chance", literal(loot.getChance())));
      }
    }

    assertThat(rows).containsExactlyInAnyOrderElementsOf(Facts.rows("bestiary_loot"));
  }

  @Test
  void categories_are_as_the_facts_say_and_four_more() {
    Map<String, Long> counts =
        content.getCreaturesList().stream()
            .collect(Collectors.groupingBy(c -> word(c.getCategory()), Collectors.counting()));

    // Colours are a matter of the screen, not of a creature.
    for (Map<String, String> row : Facts.rows("bestiary_categories")) {
      assertThat(counts.remove(row.get("id")))
          .as(row.get("id"))
          .isEqualTo(Long.parseLong(row.get("count")));
    }
    assertThat(counts).isEqualTo(Map.of("summon", 4L, "dweller", 12L, "ghost", 6L, "legend", 4L));
  }

  private List<Creature> fromFacts() {
    return content.getCreaturesList().stream().filter(c -> c.hasEnemy() || c.hasBoss()).toList();
  }

  private static String factsId(Creature creature) {
    return RENAMED.getOrDefault(creature.getId(), creature.getId());
  }

  private Map<String, String> bestiary(Creature creature) {
    boolean boss = creature.hasBoss();
    Map<String, String> row =
        boss ? figures(bosses.get(creature.getBoss())) : figures(enemies.get(creature.getEnemy()));
    row.putAll(
        row(
            "id", factsId(creature),
            "name", creature.getName(),
            "category", word(creature.getCategory()),
            "speed", literal(creature.getSpeed()),
            "threat_level", creature.getThreatLevel(),
            "floors_text", floorsText(creature),
            "floor_min", creature.getFloorsList().getFirst(),
            "floor_max", creature.getFloorsList().getLast(),
            "habitat_theme_ids", factsThemes(creature.getHabitatsList()),
            "pool_floors", joined(poolFloors(creature)),
            "pool_theme_ids",
                boss
                    ? factsThemes(creature.getHabitatsList())
                    : factsThemes(
                        poolFloors(creature).stream()
                            .map(f -> content.getFloors(f - 1).getTheme())
                            .toList()),
            "weaknesses", joined(creature.getWeaknessesList()),
            "resistances", joined(creature.getResistancesList()),
            "ability_count", creature.getAbilitiesCount(),
            "loot_count", creature.getLootCount(),
            "source_table", boss ? "bosses" : "enemies",
            "source_id", boss ? creature.getBoss() : creature.getEnemy()));
    return row;
  }

  private static Map<String, String> figures(Enemy enemy) {
    return row(
        "health", enemy.getHp(),
        "damage", enemy.getDamage(),
        "experience", enemy.getXp(),
        "element", enemy.getElement(),
        "icon", enemy.getSymbol(),
        "size_w", enemy.getSizeWidth(),
        "size_h", enemy.getSizeHeight());
  }

  private static Map<String, String> figures(Boss boss) {
    return row(
        "health", boss.getHp(),
        "damage", boss.getDamage(),
        "experience", boss.getXp(),
        "element", "",
        "icon", boss.getSymbol(),
        "size_w", boss.getSizeWidth(),
        "size_h", boss.getSizeHeight());
  }

  private static String floorsText(Creature creature) {
    int first = creature.getFloorsList().getFirst();
    int last = creature.getFloorsList().getLast();
    if (creature.hasBoss()) {
      return first + (first == 8 ? " (Final Boss)" : " (Boss)");
    }
    return first == last ? first + " only" : first + "-" + last;
  }

  private List<Integer> poolFloors(Creature creature) {
    return content.getFloorsList().stream()
        .filter(floor ->
            floor.getPoolList().stream().anyMatch(e -> e.getEnemyId().equals(creature.getEnemy())))
        .map(Floor::getNumber)
        .toList();
  }

  /// Themes by the ids that the bestiary's table has for them.
  private String factsThemes(List<String> ids) {
    Map<String, String> factsIds =
        Facts.rows("themes").stream()
            .collect(Collectors.toMap(row -> row.get("boss_theme_key"), row -> row.get("id")));
    return joined(ids.stream().map(factsIds::get).toList());
  }
}
