package dev.undercroft.content.rules;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules about abilities and those who use them. Each seed set breaks just one.
class AbilityRulesTest {
  @TempDir Path scratch;
  private RuleLab lab;

  @BeforeEach
  void copy() {
    lab = new RuleLab(scratch);
  }

  @Test
  void an_ability_is_used_by_somebody() {
    lab.change("enemies", "thornling", "\"thorn_burst\"", "\"vanish\"")
        .expect("ability-used", "id", "Nobody uses \"thorn_burst\"");
  }

  @Test
  void an_ability_that_is_used_exists() {
    lab.change("enemies", "necromancer", "\"dark_bolt\"", "\"dark_bolts\"")
        .expect("reference", "abilities/1", "Did you mean \"dark_bolt\"?");
  }

  @Test
  void a_summon_names_an_enemy() {
    lab.change("abilities", "summon_swarm", "\"rat\"", "\"rats\"")
        .expect("reference", "summon_type", "Did you mean \"rat\"?");
  }

  @Test
  void a_summon_says_how_many_come() {
    lab.change("abilities", "summon_swarm", ",\n      \"summon_count\": 5", "")
        .expect("ability-figures", "ability_type", "This is a summon, which has summon_count");
  }

  @Test
  void nothing_but_a_summon_calls_enemies() {
    lab.change("abilities", "vanish", "\"range\": 0", "\"range\": 0, \"summon_count\": 1")
        .expect("ability-figures", "summon_count", "Only a summon has summon_count; remove it.");
  }

  @Test
  void a_buff_says_what_it_raises() {
    lab.change("abilities", "war_cry", "      \"buff_stat\": \"damage\",\n", "")
        .expect("ability-figures", "ability_type", "This is a buff, which has buff_stat; add it.");
  }

  @Test
  void an_attack_on_an_area_says_how_wide() {
    lab.change("abilities", "tail_sweep", ",\n      \"radius\": 1", "")
        .expect("ability-figures", "ability_type", "an attack on an area, which has radius");
  }

  @Test
  void an_active_ability_has_a_cooldown() {
    lab.change("abilities", "vanish", "      \"cooldown\": 5,\n", "")
        .expect("ability-figures", "category", "This is an active ability, which has cooldown");
  }

  @Test
  void a_passive_ability_has_no_cooldown() {
    lab.change("abilities", "mana_shield", "\"duration\": 0", "\"duration\": 0, \"cooldown\": 1")
        .expect("ability-figures", "cooldown", "Only an active ability has cooldown; remove it.");
  }

  @Test
  void a_heros_ability_has_figures_for_exploring() {
    lab.change("abilities", "mana_shield", "      \"target\": \"self\",\n", "")
        .change(
            "abilities",
            "mana_shield",
            "\"category\"",
            "\"ability_type\": \"special\", \"category\"")
        .change("enemies", "thornling", "\"thorn_burst\"", "\"thorn_burst\", \"mana_shield\"")
        .expect("ability-figures", "explore", "Only a hero's ability has explore; remove it.");
  }

  @Test
  void an_ability_says_whose_it_may_be() {
    lab.change("abilities", "vanish", "      \"ability_type\": \"special\",\n", "")
        .expect("ability-figures", "id", "Nothing says whose it may be");
  }

  @Test
  void the_status_effect_of_an_ability_exists() {
    lab.change("abilities", "web_trap", "\"web\"", "\"webs\"")
        .expect("reference", "status_effect", "Did you mean \"web\"?");
  }

  @Test
  void the_chance_of_an_ability_is_a_probability() {
    lab.change("abilities", "fireball", "\"effect_chance\": 0.75", "\"effect_chance\": 75")
        .expect("maximum", "effect_chance", "it takes 0 to 1");
  }

  @Test
  void tactical_figures_name_status_effects() {
    lab.change("abilities", "fireball", "\"effect\": \"burn\"", "\"effect\": \"burns\"")
        .expect("reference", "tactical/effect", "which status_effects.json does not define");
  }

  @Test
  void a_boss_fights_with_its_own_abilities() {
    lab.change(
            "bosses",
            "frost_giant",
            "{\"ability_id\": \"ice_blast\"",
            "{\"ability_id\": \"inferno\"")
        .expect(
            "boss-tactics",
            "tactical/1/ability_id",
            "\"inferno\" is none of the abilities of \"frost_giant\" (");
  }

  @Test
  void a_boss_fights_in_one_way_with_each_ability() {
    lab.change(
            "bosses",
            "frost_giant",
            "{\"ability_id\": \"ice_blast\"",
            "{\"ability_id\": \"freeze_ground\"")
        .expect("boss-tactics", "tactical/1/ability_id", "\"freeze_ground\" is here twice");
  }
}
