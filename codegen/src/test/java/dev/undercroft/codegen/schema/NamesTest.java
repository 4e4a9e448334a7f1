package dev.undercroft.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "AIBehavior, ai_behavior",
    "UIMode, ui_mode",
    "PlayerClass, player_class",
    "Enemy, enemy",
    "Hp2Bonus, hp2_bonus"
  })
  void pascal_case_becomes_snake_case(String pascal, String snake) {
    assertThat(Names.snake(pascal)).isEqualTo(snake);
  }

  @ParameterizedTest
  @CsvSource({"status_effects, StatusEffects, statusEffects", "ui, Ui, ui", "hp2, Hp2, hp2"})
  void snake_case_becomes_pascal_and_camel_case(String snake, String pascal, String camel) {
    assertThat(Names.pascal(snake)).isEqualTo(pascal);
    assertThat(Names.camel(snake)).isEqualTo(camel);
  }
}
