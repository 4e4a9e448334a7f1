package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every constant of combat is the one that the game's facts give.
class CombatFactsTest {
  /// Constants that are more than one figure, or whose name can't stand: group_key, what the seeds
  /// call its figures and hold, why.
  private record Decided(String constant, Map<String, String> fields, String why) {}

  private static final List<Decided> DECIDED =
      List.of(
          new Decided(
              "spawn_enemies_per_level",
              Map.of(
                  "spawn_enemies_per_level_per_room", "2", "spawn_enemies_per_level_at_most", "15"),
              "min(2*room_count,15) is a formula of two figures"),
          new Decided(
              "spawn_min_axis_distance_from_player",
              Map.of("spawn_min_axis_distance_from_player", "5"),
              ">5 on x or y is a figure; its description says what of"),
          new Decided(
              "spawn_max_dragons_floor_8",
              Map.of("spawn_max_dragons_floor8", "1"),
              "in a schema's names a letter follows every underscore"),
          new Decided(
              "ghost_victory_imprint_chance_without_recordings",
              Map.of("ghost_victory_imprint_chance_no_recordings", "0.15"),
              "PostgreSQL's names end after 63 characters"));

  /// What the text of each formula gives, and the seeds hold as a figure.
  private static final Map<String, String> FORMULAS =
      Map.ofEntries(
          Map.entry("ability_modifier_average_score", "ability_modifier: floor((score-10)/2)"),
          Map.entry("ability_modifier_points_per_step", "ability_modifier: /2)"),
          Map.entry("ability_score_dice", "ability_score: roll_3d6"),
          Map.entry("ability_score_at_least", "ability_score: max(3,"),
          Map.entry("max_hp_at_creation_con_at_least", "max_hp_at_creation: max(1, con_mod)"),
          Map.entry("level_up_second_wind_hp", "level_up: (+3 with second_wind)"),
          Map.entry("armor_class_base", "armor_class_player: 10 + dex_mod"),
          Map.entry("hit_chance_at_least", "hit_chance_player: 0.05,"),
          Map.entry("hit_chance_at_most", "hit_chance_player: 0.95)"),
          Map.entry("player_tactical_default_dice", "damage_player_tactical: default dice 1d6"),
          Map.entry(
              "player_tactical_critical_dice_mult",
              "damage_player_tactical: dice_count*2 if critical"),
          Map.entry(
              "enemy_tactical_roll_attack_divisor",
              "attack_roll_enemy_tactical: floor(enemy.attack/3)"),
          Map.entry("enemy_tactical_damage_dice", "damage_enemy_tactical: max(1, 1d6("),
          Map.entry("enemy_tactical_critical_dice", "damage_enemy_tactical: (2d6 if critical)"),
          Map.entry(
              "enemy_tactical_damage_attack_divisor",
              "damage_enemy_tactical: floor(enemy.attack/4)"),
          Map.entry("ability_tactical_splash_mult", "ability_damage_tactical: *0.5)"),
          Map.entry(
              "ability_tactical_smite_undead_mult", "ability_damage_tactical: damage_mult*1.5"),
          Map.entry("explore_critical_mult", "explore_damage_player: (2 if crit)"),
          Map.entry("initiative_elite_bonus", "initiative_enemy: 5 if elite"),
          Map.entry("initiative_boss_bonus", "initiative_enemy: 10 if boss"),
          Map.entry("luck_reroll_chance_per_point", "luck_reroll: |luck_modifier|*0.1"),
          Map.entry("luck_attack_bonus_per_point", "luck_modifier_attack: luck_mod*0.05"),
          Map.entry("luck_save_points_per_step", "luck_modifier_saves_initiative: /20"),
          Map.entry("trap_save_damage_divisor", "trap_save: success halves damage"),
          Map.entry("trap_detection_default_perception", "trap_detection: perception(default 10)"),
          Map.entry("score_victory", "score: 10000*victory"),
          Map.entry("score_per_floor", "score: 1000*level_reached"),
          Map.entry("score_per_kill", "score: 100*kills"),
          Map.entry("score_per_damage_dealt", "score: 10*damage_dealt"),
          Map.entry("score_per_final_hp", "score: (50*final_hp"),
          Map.entry("score_turn_allowance", "score: max(0,5000-turns_taken)"),
          Map.entry("score_per_gold", "score: 5*gold_collected"),
          Map.entry("completion_floors_share", "completion_pct: 0.4*floors_cleared"),
          Map.entry("completion_wardens_share", "completion_pct: 0.4*wardens"),
          Map.entry("completion_lore_share", "completion_pct: 0.2*min"),
          Map.entry("completion_lore_entries", "completion_pct: lore/10"));

  private final Message combat =
      ((SeedCheck.Sound) SeedCheck.product().check(SeedLab.product()))
          .seeds()
          .content()
          .getCombat();

  @Test
  void constants_are_as_the_facts_say() {
    Map<String, String> expected = new TreeMap<>();
    for (Map<String, String> row : Facts.rows("combat_constants")) {
      if (!row.get("group").equals("formula")) {
        put(row.get("group") + "_" + row.get("key"), row.get("value"), expected);
      }
    }
    for (Decided decided : DECIDED) {
      assertThat(expected.remove(decided.constant)).as(decided.why).isNotNull();
      expected.putAll(decided.fields);
    }

    Map<String, String> actual = Comparison.fields(combat);
    actual.keySet().removeIf(name -> name.startsWith("formula_"));
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void every_number_of_a_formula_stands_in_its_text() {
    Map<String, String> texts =
        Facts.rows("combat_constants").stream()
            .filter(row -> row.get("group").equals("formula"))
            .collect(Collectors.toMap(row -> row.get("key"), row -> row.get("value")));
    Map<String, String> actual = new TreeMap<>();
    Comparison.fields(combat)
        .forEach((name, value) -> {
          if (name.startsWith("formula_")) {
            actual.put(name.substring("formula_".length()), value);
          }
        });

    Set<String> named = new TreeSet<>(FORMULAS.keySet());
    assertThat(actual.keySet()).isEqualTo(named);
    FORMULAS.forEach((figure, source) -> {
      String[] parts = source.split(": ", 2);
      assertThat(texts.get(parts[0])).as(figure).contains(parts[1]);
      // Halving is a division by 2.
      assertThat(parts[1].replace("halves", "2")).as(figure).contains(actual.get(figure));
    });
  }

  /// "3;6" is a range, but of levels that grant a feat it is a list.
  private static void put(String name, String value, Map<String, String> into) {
    if (value.contains(";") && !name.endsWith("feat_levels")) {
      into.put(name + "_min", value.substring(0, value.indexOf(';')));
      into.put(name + "_max", value.substring(value.indexOf(';') + 1));
    } else {
      into.put(name, value.matches("[0-9]+\\.0") ? value.replace(".0", "") : value);
    }
  }
}
