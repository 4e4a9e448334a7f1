package dev.undercroft.content.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// One worked example for each formula, and its edges.
class FormulasTest {
  private static final double EXACT = 1e-12;

  @Test
  void an_orc_warrior_has_18_strength() {
    assertThat(Formulas.score(14, 2, 2, 3)).isEqualTo(18);
    assertThat(Formulas.score(2, -1, -1, 3)).as("the rules' least").isEqualTo(3);
  }

  @Test
  void every_two_points_above_ten_add_one_to_a_modifier_rounded_down() {
    assertThat(Formulas.modifier(18, 10, 2)).isEqualTo(4);
    assertThat(Formulas.modifier(11, 10, 2)).isZero();
    assertThat(Formulas.modifier(9, 10, 2)).isEqualTo(-1);
    assertThat(Formulas.modifier(3, 10, 2)).isEqualTo(-4);
  }

  @Test
  void a_dwarf_cleric_of_level_3_has_49_hit_points() {
    // 40 of the level, 4 of the race, 2 of the class; constitution 12 + 2 + 2 adds 3.
    assertThat(Formulas.maxHp(40, 4, 2, 3, 1)).isEqualTo(49);
    assertThat(Formulas.maxHp(20, -4, -3, -1, 1)).as("constitution's least").isEqualTo(14);
  }

  @Test
  void an_orc_warrior_of_level_1_attacks_with_10() {
    assertThat(Formulas.attack(3, 2, 1, 4)).isEqualTo(10);
  }

  @Test
  void a_dwarf_warrior_defends_with_2() {
    assertThat(Formulas.defence(2, 1, -1)).isEqualTo(2);
    assertThat(Formulas.defence(-1, 0, -2)).as("never below nothing").isZero();
  }

  @Test
  void a_blow_wounds_by_what_defence_does_not_take() {
    assertThat(Formulas.wound(5, 2)).isEqualTo(3);
    assertThat(Formulas.wound(2, 4)).as("1 at least").isEqualTo(1);
  }

  @Test
  void the_last_blow_may_take_more_than_there_is() {
    assertThat(Formulas.blows(30, 4)).isEqualTo(8);
    assertThat(Formulas.blows(32, 4)).isEqualTo(8);
  }

  @Test
  void a_bonus_of_5_hits_armour_class_14_with_3_rolls_of_5() {
    assertThat(Formulas.hitChance(5, 14, 0.05, 0.95)).isEqualTo(0.6, within(EXACT));
    assertThat(Formulas.hitChance(0, 40, 0.05, 0.95)).as("a natural 20").isEqualTo(0.05);
    assertThat(Formulas.hitChance(30, 10, 0.05, 0.95)).as("a natural 1").isEqualTo(0.95);
  }

  @Test
  void two_six_sided_dice_and_one_more_are_8_on_average() {
    assertThat(Dice.of("2d6+1").mean()).isEqualTo(8);
    assertThat(Dice.of("1d4").mean()).isEqualTo(2.5);
    assertThat(Dice.of("1d6-2").mean()).isEqualTo(1.5);
    assertThatIllegalArgumentException().isThrownBy(() -> Dice.of("six"));
  }

  @Test
  void expected_damage_is_the_chance_of_the_mean() {
    assertThat(Formulas.expectedDamage(0.6, 5.5)).isEqualTo(3.3, within(EXACT));
    assertThat(Formulas.expectedDamage(0.6, -1.5)).as("a hit never heals").isZero();
  }

  @Test
  void three_blows_at_4_hit_points_each_cost_a_hero_of_48_a_quarter() {
    assertThat(Formulas.costOfKill(3, 4, 48)).isEqualTo(0.25);
  }

  @Test
  void thirty_points_at_12_a_kill_take_two_kills_and_a_half() {
    assertThat(Formulas.killsToNextLevel(30, 12)).isEqualTo(2.5);
  }
}
