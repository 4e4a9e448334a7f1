package dev.undercroft.content.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.undercroft.content.rules.Condition.Threshold;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
  @Test
  void a_condition_holds_or_does_not() {
    Condition condition = Condition.of("result.victory && result.turns < 300");

    assertThat(
            condition.holds(Map.of(ConditionVariable.VICTORY, true, ConditionVariable.TURNS, 299L)))
        .isTrue();
    assertThat(
            condition.holds(Map.of(ConditionVariable.VICTORY, true, ConditionVariable.TURNS, 300L)))
        .isFalse();
  }

  @Test
  void a_condition_says_what_it_needs() {
    Condition ofBoth = Condition.of("result.kills > 3 || player.kills > 100");
    Condition ofPlayer = Condition.of("player.friends >= 1");

    assertThat(ofBoth.variables())
        .containsOnly(ConditionVariable.KILLS, ConditionVariable.PLAYER_KILLS);
    assertThat(ofBoth.needsResult()).isTrue();
    assertThat(ofPlayer.needsResult()).isFalse();
  }

  @Test
  void texts_can_be_compared() {
    Condition condition = Condition.of("result.killed_by == 'rat'");

    assertThat(condition.holds(Map.of(ConditionVariable.KILLED_BY, "rat"))).isTrue();
    assertThat(condition.holds(Map.of(ConditionVariable.KILLED_BY, ""))).isFalse();
  }

  @Test
  void one_number_to_reach_is_a_threshold() {
    assertThat(Condition.of("player.kills >= 100").threshold())
        .contains(new Threshold(ConditionVariable.PLAYER_KILLS, 100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "player.kills > 99",
        "player.kills == 100",
        "100 <= player.kills",
        "player.kills >= player.games",
        "player.kills + 1 >= 100",
        "result.victory && player.kills >= 100",
        "result.victory"
      })
  void anything_else_is_none(String expression) {
    assertThat(Condition.of(expression).threshold()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "result.turn < 300        | names result.turn, which is no variable; the nearest is result.turns.",
        "player.total_kills >= 1  | names player.total_kills, which is no variable; the nearest is player.kills.",
        "result.turns.x < 3       | names result.turns.x, which is no variable; the nearest is result.turns.",
        "victory                  | names victory, which is no variable; the nearest is result.victory.",
        "result                   | names result, which is no variable;",
        "[1].all(k, k > 0)        | names k, which is no variable;",
        "result.turns <           | can't be read from character 15 on; write it as result.victory && result.turns < 300.",
        "result.victory and true  | can't be read from character 16 on;",
        "`  `                     | can't be read from character",
        "result.victory < 3       | does not fit together at character 16: found no matching overload for '_<_' applied to '(bool, int)'; result.victory is bool.",
        "result.turns < 3.5       | applied to '(int, double)'; result.turns is int.",
        "now() > 3                | does not fit together at character 4: undeclared reference to 'now'",
        "result.kills             | comes to int, and has to be true or false; write it as",
        "'yes'                    | comes to string, and has to be true or false",
      })
  void what_is_no_condition_is_refused_with_the_reason(String expression, String says) {
    assertThatExceptionOfType(BadConditionException.class)
        .isThrownBy(() -> Condition.of(expression))
        .withMessageStartingWith("The condition ")
        .withMessageContaining(says)
        .withMessageEndingWith(".");
  }

  @Test
  void a_condition_without_an_answer_says_so() {
    Condition condition = Condition.of("100 / result.kills > 3");

    assertThatExceptionOfType(BadConditionException.class)
        .isThrownBy(() -> condition.holds(Map.of(ConditionVariable.KILLS, 0L)))
        .withMessageContaining("has no answer for some results");
  }

  @Test
  void a_value_that_is_missing_is_a_mistake_of_the_caller() {
    Condition condition = Condition.of("result.kills > 3");

    assertThatIllegalArgumentException().isThrownBy(() -> condition.holds(Map.of()));
  }

  static final List<String> MONSTERS =
      List.of(
          "(".repeat(148) + "true" + ")".repeat(148),
          "(".repeat(300),
          "!".repeat(296) + "true",
          "-".repeat(290) + "1 > 0",
          "[".repeat(140) + "]".repeat(140) + " == []",
          "'x'.matches('(((')",
          "9223372036854775808 > result.kills",
          "9223372036854775807 + result.kills > 0",
          "-9223372036854775808 < result.kills",
          "result.kills % 0 == 1",
          "int('x') > result.kills",
          "\u0000",
          "result.victory // true",
          "``",
          "'\\q' == ''",
          "{1: 2}[result.kills] == 2",
          "result.kills.foo() > 1",
          "a.b.c.d",
          "x{y: 1}",
          "\ud83d\ude00 > 1");

  @ParameterizedTest
  @FieldSource("MONSTERS")
  void whatever_is_written_there_is_a_condition_or_refused(String expression) {
    assertThat(
            Condition.ifSound(expression)
                .map(condition -> {
                  try {
                    return condition.holds(
                        Map.of(ConditionVariable.KILLS, 1L, ConditionVariable.VICTORY, true));
                  } catch (BadConditionException e) {
                    return false;
                  }
                }))
        .isNotNull();
  }

  @Test
  void every_variable_can_be_used() {
    assertThat(Arrays.stream(ConditionVariable.values()))
        .allSatisfy(variable -> {
          String path = variable.path();
          Condition condition =
              Condition.of(
                  switch (variable.type()) {
                    case FLAG -> path;
                    case NUMBER -> path + " >= 1";
                    case TEXT -> path + " != ''";
                  });
          assertThat(condition.variables()).containsExactly(variable);
          assertThat(variable.ofResult()).isEqualTo(path.startsWith("result."));
        });
  }
}
