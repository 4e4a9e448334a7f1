package dev.undercroft.content.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.content.seed.Fault;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.content.seed.SeedLab;
import dev.undercroft.proto.content.v1.Achievement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules about heroes, what they carry and what they are remembered for: each seed set breaks one.
class HeroRulesTest {
  @TempDir Path scratch;
  private SeedLab lab;

  @BeforeEach
  void copy() {
    lab = new SeedLab(scratch);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // kind | landmark | from | to | rule | pointer | says
        "races | \"dwarf\" | \"value\": 0.5 | \"value\": 1.5 | trait-figures | /trait_effect/0/value | value is 1.5, but this effect is a part of the whole",
        "races | \"elf\" | \"value\": 2 | \"value\": 2.5 | trait-figures | /trait_effect/0/value | value is 2.5, but this effect is a count",
        "races | \"orc\" | when_hp_fraction_lte | damage_multiplier | trait-figures | /trait_effect/1 | stands in the list already",
        "races | \"elf\" | \"starts_with_feat\": false | \"starts_with_feat\": true | trait-figures | /starts_with_feat | has no starting_feats",
        "races | \"human\" | \"starts_with_feat\": true | \"starts_with_feat\": false | trait-figures | /starts_with_feat | trait_effect has starting_feats",
        "feats | \"tough\" | \"hp_bonus\": 5 | \"hp_bonus\": 0 | feat-does-something | /id | \"tough\" changes no figure",
        "feats | \"quick_strike\" | \"first_strike\": true | \"first_strike\": false | feat-does-something | /id | \"quick_strike\" changes no figure",
        "artifacts | \"crown_splinter\" | `, \"radius\": 12` | `` | artifact-figures | /effect/type | This type needs radius",
        "artifacts | \"crown_splinter\" | \"radius\": 12 | `\"radius\": 12, \"target\": \"stairs\"` | artifact-figures | /effect/target | The effect has no target when it is of this type",
        "artifacts | \"oathstone\" | `[\"no_potions\", \"no_backtrack\", \"slay_warden\"]` | [] | artifact-figures | /effect/type | This type needs available_vows",
        "artifacts | \"ledger_of_unborn\" | `, \"amount\": 2` | `` | artifact-figures | /cost/type | This type needs amount",
        "artifacts | \"oathstone\" | \"vow_penalty\" | `\"vow_penalty\", \"amount\": 1` | artifact-figures | /cost/amount | The cost has no amount when it is of this type",
        "artifacts | \"oathstone\" | \"slay_warden\" | \"slay_wardens\" | reference | /effect/available_vows/2 | Did you mean \"slay_warden\"?",
        "vows | \"no_potions\" | \"reward_value\": \"2\" | \"reward_value\": \"rare\" | vow-reward | /reward_value | takes a number such as \"2\"",
        "vows | \"slay_warden\" | \"reward_value\": \"rare\" | \"reward_value\": \"3\" | vow-reward | /reward_value | takes a rarity such as \"rare\"",
        "progression | \"level\": 4 | 120 | 90 | level-curve | /xp_threshold_to_next | xp_threshold_to_next of level 4 is 90, not more than 90",
        "progression | \"level\": 4 | `\"xp_threshold_to_next\": 120,` | `` | level-curve | /xp_threshold_to_next | Level 4 has no xp_threshold_to_next; only level 10",
        "progression | \"level\": 10 | `\"level\": 10,` | `\"level\": 10, \"xp_threshold_to_next\": 300,` | level-curve | /xp_threshold_to_next | Level 10 is the last",
        "progression | \"level\": 4 | \"grants_feat\": false | \"grants_feat\": true | levels-and-combat | /grants_feat | Level 4 grants a feat, but feat_levels of combat does not list it (data/seeds/combat.json:",
        "progression | \"level\": 5 | \"grants_feat\": true | \"grants_feat\": false | levels-and-combat | /grants_feat | Level 5 grants no feat, but feat_levels of combat lists it",
        "progression | \"level\": 5 | 60 | 61 | levels-and-combat | /base_max_hp_no_modifiers | is 61, but combat's figures make it 60",
        "progression | \"level\": 5 | `\"base_attack_no_modifiers\": 7` | `\"base_attack_no_modifiers\": 8` | levels-and-combat | /base_attack_no_modifiers | is 8, but combat's figures make it 7",
        "achievements | \"collector\" | items_collected >= | items_colected >= | condition | /condition | the nearest is result.items_collected.",
        "achievements | \"untouchable\" | damage_taken == 0 | damage_taken < 0 | condition-reachable | /condition | No result of a run makes the condition true",
        "achievements | \"comeback\" | `result.final_hp * 10 < result.max_hp` | `result.turns / result.kills > 9` | condition-reachable | /condition | has no answer for some results",
        "achievements | \"collector\" | \"target\": 50 | \"target\": 40 | progress | /progress/target | Progress ends at 40, but the condition is met at 50; write 50.",
        "achievements | \"collector\" | \"variable\": \"result.items_collected\" | \"variable\": \"result.gold\" | progress | /progress/variable | write \"result.items_collected\".",
        "achievements | \"collector\" | `items_collected >= 50` | `items_collected > 49` | progress | /progress | write it as result.items_collected >= 50.",
        "achievements | \"untouchable\" | `result.victory && result.damage_taken == 0` | `result.damage_dealt >= 7` | progress | /condition | add progress with variable \"result.damage_dealt\" and target 7.",
      })
  void one_wrong_value_is_one_fault(
      String kind,
      String landmark,
      String from,
      String to,
      String rule,
      String field,
      String says) {
    lab.changeAfter(kind, landmark, from, to);

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo(rule);
    assertThat(fault.pointer()).matches("/data/\\d+" + field);
    assertThat(fault.message()).contains(says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"traps_per_level\": {\"min\": 3 | \"traps_per_level\": {\"min\": 7 | combat-ranges | /data/combat/traps_per_level/min | `The least, 7, is above the most, 6`",
        "\"secret_rooms_per_level\": {\"min\": 0 | \"secret_rooms_per_level\": {\"min\": 3 | combat-ranges | /data/combat/secret_rooms_per_level/min | The least",
        "\"locked_doors_per_level\": {\"min\": 1 | \"locked_doors_per_level\": {\"min\": 4 | combat-ranges | /data/combat/locked_doors_per_level/min | The least",
        "\"min_room_size\": 4 | \"min_room_size\": 11 | combat-ranges | /data/dungeon/min_room_size | The least",
        "\"at_least\": 0.05 | \"at_least\": 0.96 | combat-ranges | /data/formula/hit_chance/at_least | `The least, 0.96, is above the most, 0.95`",
        "\"lore_share\": 0.2 | \"lore_share\": 0.3 | completion-shares | /data/formula/completion | are 1.100 together; make them 1.",
        "\"max_player_level\": 10 | \"max_player_level\": 9 | levels-and-combat | /data/player/max_player_level | max_player_level is 9, but progression.json has 10 levels",
        "`[3, 5, 7, 9]` | `[3, 5, 7]` | levels-and-combat | /data/8/grants_feat | Level 9 grants a feat, but feat_levels of combat does not list it",
        // Probabilities and caps are 0 to 1.
        "\"dodge_chance_max\": 0.5 | \"dodge_chance_max\": 1.5 | maximum | /data/cap/dodge_chance_max | 0 to 1",
        "\"damage_reduction_max\": 0.75 | \"damage_reduction_max\": -0.75 | minimum | /data/cap/damage_reduction_max | 0 to 1",
        "\"elite_spawn_rate\": 0.2 | \"elite_spawn_rate\": 20 | maximum | /data/elite/elite_spawn_rate | 0 to 1",
      })
  void one_wrong_constant_is_one_fault(
      String from, String to, String rule, String pointer, String says) {
    lab.change("combat", from, to);

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo(rule);
    assertThat(fault.pointer()).isEqualTo(pointer);
    assertThat(fault.message()).contains(says);
  }

  @Test
  void a_chance_of_a_feat_is_no_more_than_certain() {
    lab.changeAfter("feats", "\"evasion\"", "0.08", "8");

    assertThat(lab.fault().rule()).isEqualTo("maximum");
  }

  @Test
  void a_level_that_is_missing_is_named() {
    String text = lab.text("progression");
    int start = text.indexOf("    {\n      \"level\": 4");
    lab.write(
        "progression.json",
        text.substring(0, start) + text.substring(text.indexOf("    {\n      \"level\": 5")));

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("level-curve");
    assertThat(fault.message()).isEqualTo("No level 4; levels run from 1 to 10 without gaps.");
  }

  @Test
  void a_threshold_of_nothing_is_refused() {
    lab.changeAfter(
            "achievements", "\"collector\"", "items_collected >= 50", "items_collected >= 0")
        .changeAfter("achievements", "\"collector\"", "\"target\": 50", "\"target\": 0");

    assertThat(lab.fault().rule()).isEqualTo("minimum");
  }

  @Test
  void something_is_hidden() {
    lab.changeAfter("achievements", "\"completionist\"", "\"hidden\": true", "\"hidden\": false");

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("something-hidden");
    assertThat(fault.pointer()).isEqualTo("/data");
  }

  @Test
  void an_achievement_that_vanishes_puts_the_last_one_out_of_reach() {
    String text = lab.text("achievements");
    int welcome = text.indexOf(",\n    {\n      \"id\": \"welcome\"");
    lab.write("achievements.json", text.substring(0, welcome) + "\n  ]\n}\n");

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("condition-reachable");
    assertThat(fault.line() + ":" + fault.column())
        .isEqualTo(lab.spot("achievements", "\"completionist\"", "\"player.achievements >= 33\""));
  }

  @Test
  void a_condition_that_is_refused_is_one_fault() {
    lab.changeAfter("achievements", "\"welcome\"", "player.games >= 1", "player.games >");

    assertThat(lab.fault().rule()).isEqualTo("condition");
  }

  @Test
  void nothing_is_said_of_scores_while_combat_can_not_be_read() {
    lab.write("combat.json", "{");

    assertThat(lab.fault().rule()).isEqualTo("json");
  }

  @Test
  void the_achievements_are_worth_what_the_readme_says() throws IOException {
    String readme = Files.readString(SeedLab.product().resolve("README.md"));

    List<Achievement> all = ((SeedCheck.Sound) lab.check()).seeds().content().getAchievementsList();

    int points = all.stream().mapToInt(Achievement::getPoints).sum();
    assertThat(readme)
        .contains(
            String.format(
                Locale.ROOT, "The %d achievements are worth %,d points", all.size(), points));
  }
}
