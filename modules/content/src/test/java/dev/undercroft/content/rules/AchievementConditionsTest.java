package dev.undercroft.content.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.content.seed.SeedLab;
import dev.undercroft.proto.content.v1.Achievement;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What unlocks each achievement, and what just doesn't.
class AchievementConditionsTest {
  private static final Map<String, Achievement> ACHIEVEMENTS =
      ((SeedCheck.Sound) SeedCheck.product().check(SeedLab.product()))
          .seeds().content().getAchievementsList().stream()
              .collect(Collectors.toMap(Achievement::getId, a -> a));

  /// Id, what unlocks it, what doesn't. Variables that aren't named are 0 or false.
  static final List<String> CASES =
      List.of(
          "first_blood | player.kills=1 | player.kills=0",
          "monster_slayer | player.kills=100 | player.kills=99",
          "dragon_slayer | result.victory=1 result.kills=20 | result.victory=1 result.kills=19",
          "dragon_slayer | result.victory=1 result.kills=21 | result.kills=21",
          "overkill | result.damage_dealt=500 | result.damage_dealt=499",
          "elite_hunter | result.bosses_killed=4 | result.bosses_killed=3",
          "boss_slayer | result.bosses_killed=1 | result.bosses_killed=0",
          // On floor 3 with two wardens dead, one of them is the Goblin King or the Rat King.
          "kingslayer | result.floor_reached=3 result.bosses_killed=2 | result.floor_reached=3 result.bosses_killed=1",
          "kingslayer | result.floor_reached=2 result.bosses_killed=1 | result.floor_reached=1",
          "dragon_emperor_slain | result.victory=1 | result.floor_reached=8",
          "dungeon_master | result.victory=1 result.bosses_killed=8 | result.victory=1 result.bosses_killed=7",
          "one_shot | result.max_single_hit=50 | result.max_single_hit=49",
          "genocide | result.kills=50 | result.kills=49",
          "explorer | result.floor_reached=8 | result.floor_reached=7",
          "first_victory | player.wins=1 | player.wins=0",
          "victories_10 | player.wins=10 | player.wins=9",
          "deep_delver | player.deepest_floor=8 | player.deepest_floor=7",
          "level_up_max | result.player_level=10 | result.player_level=9",
          "dedicated | player.games=50 | player.games=49",
          "survivor | result.victory=1 result.final_hp=4 | result.victory=1 result.final_hp=5",
          "survivor | result.victory=1 result.final_hp=1 | result.victory=1 result.final_hp=0",
          "pacifist_level | result.victory=1 result.kills=5 | result.victory=1 result.kills=6",
          "speed_demon | result.victory=1 result.turns=299 | result.victory=1 result.turns=300",
          "speedrunner | result.victory=1 result.turns=499 | result.victory=1 result.turns=500",
          "untouchable | result.victory=1 | result.victory=1 result.damage_taken=1",
          "no_potions | result.victory=1 | result.victory=1 result.potions_used=1",
          "flawless_level | result.victory=1 result.damage_taken=9 result.final_hp=70 result.max_hp=70"
              + " | result.victory=1 result.damage_taken=10 result.final_hp=70 result.max_hp=70",
          "flawless_level | result.victory=1 result.final_hp=70 result.max_hp=70"
              + " | result.victory=1 result.final_hp=69 result.max_hp=70",
          "treasure_hunter | result.gold=100 | result.gold=99",
          "collector | result.items_collected=50 | result.items_collected=49",
          "potion_master | result.potions_used=10 | result.potions_used=9",
          "hoarder | result.gold=500 | result.gold=499",
          "social_butterfly | player.friends=1 | player.friends=0",
          "popular | player.friends=10 | player.friends=9",
          "completionist | player.achievements=33 | player.achievements=32",
          "welcome | player.games=1 | player.games=0",
          "comeback | result.victory=1 result.final_hp=9 result.max_hp=91"
              + " | result.victory=1 result.final_hp=9 result.max_hp=90",
          "high_roller | player.high_score=50000 | player.high_score=49999");

  @ParameterizedTest
  @FieldSource("CASES")
  void a_result_unlocks_what_it_should_and_no_more(String line) {
    String[] parts = line.split(" \\| ");
    Condition condition = Condition.of(ACHIEVEMENTS.get(parts[0]).getCondition());

    assertThat(condition.holds(values(parts[1]))).as(parts[1]).isTrue();
    assertThat(condition.holds(values(parts[2]))).as(parts[2]).isFalse();
  }

  @Test
  void every_achievement_is_tried() {
    Set<String> tried = new HashSet<>();
    CASES.forEach(line -> tried.add(line.substring(0, line.indexOf(' '))));

    assertThat(tried).hasSize(34).isEqualTo(ACHIEVEMENTS.keySet());
  }

  @Test
  void the_last_one_takes_all_others() {
    assertThat(Condition.of(ACHIEVEMENTS.get("completionist").getCondition()).threshold())
        .hasValueSatisfying(t -> assertThat(t.target()).isEqualTo(ACHIEVEMENTS.size() - 1));
  }

  private static Map<ConditionVariable, Object> values(String given) {
    Map<ConditionVariable, Object> values = new EnumMap<>(ConditionVariable.class);
    for (ConditionVariable variable : ConditionVariable.values()) {
      values.put(
          variable,
          switch (variable.type()) {
            case FLAG -> false;
            case NUMBER -> 0L;
            case TEXT -> "";
          });
    }
    Arrays.stream(given.split(" "))
        .map(pair -> pair.split("="))
        .forEach(pair ->
            values.replaceAll((variable, value) ->
                !variable.path().equals(pair[0])
                    ? value
                    : (value instanceof Boolean ? (Object) true : Long.valueOf(pair[1]))));
    return values;
  }
}
