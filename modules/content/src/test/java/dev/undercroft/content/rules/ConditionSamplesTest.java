package dev.undercroft.content.rules;

import static dev.undercroft.content.rules.ConditionVariable.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.content.rules.ConditionVariable.Type;
import dev.undercroft.proto.content.v1.CombatRules.Formulas.Score;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionSamplesTest {
  private static final Score WORTH =
      Score.newBuilder()
          .setVictory(10_000)
          .setPerFloor(1_000)
          .setPerKill(100)
          .setPerDamageDealt(10)
          .setPerFinalHp(50)
          .setTurnAllowance(5_000)
          .setPerGold(5)
          .build();
  private static final int OTHERS = 33;

  @Test
  void draws_are_results_that_a_run_could_have() {
    assertThat(draws("result.victory && result.final_hp == 4 && result.killed_by == 'rat'", 5_000))
        .allSatisfy(values -> {
          assertThat(number(FINAL_HP, values)).isBetween(0L, number(MAX_HP, values));
          assertThat(number(BOSSES_KILLED, values)).isBetween(0L, number(FLOOR_REACHED, values));
          assertThat(number(MAX_SINGLE_HIT, values)).isBetween(0L, number(DAMAGE_DEALT, values));
          if ((Boolean) values.get(VICTORY)) {
            assertThat(values)
                .containsEntry(FLOOR_REACHED, 8L)
                .containsEntry(ABANDONED, false)
                .containsEntry(KILLED_BY, "");
            assertThat(number(FINAL_HP, values)).isPositive();
          } else if (!(Boolean) values.get(ABANDONED)) {
            assertThat(values).containsEntry(FINAL_HP, 0L);
          }
        });
  }

  @Test
  void a_players_counters_have_the_result_in_them() {
    assertThat(draws("player.achievements >= 33", 5_000))
        .allSatisfy(values -> {
          assertThat(number(PLAYER_GAMES, values))
              .isPositive()
              .isGreaterThanOrEqualTo(number(PLAYER_WINS, values) + number(PLAYER_DEATHS, values));
          assertThat(number(PLAYER_KILLS, values)).isGreaterThanOrEqualTo(number(KILLS, values));
          assertThat(number(PLAYER_HIGH_SCORE, values))
              .isGreaterThanOrEqualTo(number(SCORE, values));
          assertThat(number(PLAYER_DEEPEST_FLOOR, values))
              .isGreaterThanOrEqualTo(number(FLOOR_REACHED, values));
          assertThat(number(PLAYER_ACHIEVEMENTS, values)).isBetween(0L, (long) OTHERS);
        });
  }

  @Test
  void a_score_is_what_the_figures_make_it() {
    assertThat(draws("result.victory", 500))
        .allSatisfy(values -> {
          boolean won = (Boolean) values.get(VICTORY);
          long expected =
              (won ? 10_000 : 0)
                  + 1_000 * number(FLOOR_REACHED, values)
                  + 100 * number(KILLS, values)
                  + 10 * number(DAMAGE_DEALT, values)
                  + (won ? 50 * number(FINAL_HP, values) : 0)
                  + (won ? Math.max(0, 5_000 - number(TURNS, values)) : 0)
                  + 5 * number(GOLD, values);
          assertThat(values).containsEntry(SCORE, expected);
        });
  }

  @Test
  void draws_are_the_same_every_time() {
    assertThat(draws("result.kills >= 20", 200)).isEqualTo(draws("result.kills >= 20", 200));
  }

  @Test
  void a_number_in_the_condition_is_drawn_with_its_neighbours() {
    List<Map<ConditionVariable, Object>> draws = draws("result.kills == 4711", 1_000);

    assertThat(draws)
        .extracting(values -> values.get(KILLS))
        .contains(0L, 4710L, 4711L, 4712L, 10_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9223372036854775807", "9223372036854775806", "-9223372036854775808", "1e300"})
  void the_largest_numbers_of_all_change_nothing(String number) {
    assertThat(draws("double(result.kills) < double(" + number + ")", 100))
        .allSatisfy(values -> assertThat(number(KILLS, values)).isBetween(0L, KILLS.most()));
  }

  @Test
  void numbers_stay_within_their_bounds() {
    assertThat(draws("result.turns < -5 || result.kills > 99999999", 2_000))
        .allSatisfy(values -> {
          for (ConditionVariable variable : ConditionVariable.values()) {
            // These are made to fit the others.
            boolean fitted = variable == SCORE || variable.path().startsWith("player.");
            if (variable.type() == Type.NUMBER && !fitted) {
              assertThat(number(variable, values))
                  .as(variable.path())
                  .isBetween(Math.min(variable.least(), 0), variable.most());
            }
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "result.victory && result.final_hp == 1 && result.max_hp == 137 && result.turns < 2",
        "result.final_hp > 0 && !result.victory",
        "result.floor_reached == 5 && result.bosses_killed == 5 && result.player_level == 1",
        "result.score >= 50000 && result.kills == 0",
        "result.killed_by == 'goblin_king' && result.floor_reached == 1",
        "player.wins == 3 && player.deaths == 0 && result.victory",
      })
  void what_can_happen_is_found(String expression) {
    Condition condition = Condition.of(expression);

    assertThat(draws(expression, 20_000)).anyMatch(condition::holds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "result.victory && result.floor_reached < 8",
        "result.victory && result.abandoned",
        "result.final_hp > result.max_hp",
        "result.max_single_hit > result.damage_dealt",
        "result.bosses_killed >= 9",
        "result.floor_reached > 8",
        "result.kills < 0",
        "player.wins > player.games",
        "player.achievements >= 34",
        "result.score > player.high_score",
        "result.kills > 5 && result.kills < 5",
      })
  void what_can_not_happen_is_not(String expression) {
    Condition condition = Condition.of(expression);

    assertThat(draws(expression, 20_000)).noneMatch(condition::holds);
  }

  private static List<Map<ConditionVariable, Object>> draws(String expression, int many) {
    return new ConditionSamples(Condition.of(expression), WORTH, OTHERS)
        .stream().limit(many).toList();
  }

  private static long number(ConditionVariable variable, Map<ConditionVariable, Object> values) {
    return (Long) values.get(variable);
  }
}
