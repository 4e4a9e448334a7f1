package dev.undercroft.content.rules;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules about elements, status effects, traps and hazards. Each seed set breaks just one.
class GroundRulesTest {
  @TempDir Path scratch;
  private RuleLab lab;

  @BeforeEach
  void copy() {
    lab = new RuleLab(scratch);
  }

  @Test
  void an_element_is_not_weak_to_itself() {
    lab.change("elements", "fire", "\"weak_to\": \"ice\"", "\"weak_to\": \"fire\"")
        .expect("element-weakness", "weak_to", "\"fire\" is weak to itself");
  }

  @Test
  void an_element_is_weak_to_an_element() {
    lab.change("elements", "fire", "\"weak_to\": \"ice\"", "\"weak_to\": \"poison\"")
        .expect("reference", "weak_to", "which elements.json does not define");
  }

  @Test
  void a_weakness_says_how_much() {
    lab.change("elements", "fire", "      \"weakness_multiplier\": 1.5,\n", "")
        .expect("element-weakness", "weak_to", "which has weakness_multiplier; add it.");
  }

  @Test
  void an_element_that_is_used_exists() {
    lab.change("enemies", "demon", "\"element\": \"fire\"", "\"element\": \"fires\"")
        .expect("reference", "element", "Did you mean \"fire\"?");
  }

  @Test
  void two_elements_do_not_share_a_place_in_the_cycle() {
    lab.change("elements", "lightning", "\"cycle_index\": 2", "\"cycle_index\": 1")
        .expect("element-cycle", "cycle_index", "Place 1 is taken already (");
  }

  @Test
  void the_cycle_of_elements_has_no_gap() {
    lab.change("elements", "lightning", "\"cycle_index\": 2", "\"cycle_index\": 3")
        .expect(
            "element-cycle", "cycle_index", "Place 3 leaves a gap; 3 elements take places 0 to 2.");
  }

  @Test
  void a_traps_least_damage_is_not_above_its_most() {
    lab.change("traps", "spike", "\"damage_min\": 5", "\"damage_min\": 15")
        .expect("trap-damage", "damage_min", "damage_min 15 is above damage_max 10");
  }

  @Test
  void a_traps_effect_exists() {
    lab.change("traps", "fire", "\"burn\"", "\"burning\"")
        .expect("reference", "effect", "which status_effects.json does not define");
  }

  @Test
  void a_hazards_effect_exists() {
    lab.change("hazards", "lava", "\"burn\"", "\"burning\"")
        .expect("reference", "effect", "which status_effects.json does not define");
  }

  @Test
  void a_save_prevents_what_the_hazard_does() {
    lab.change("hazards", "ice", "\"prevent_slide\"", "\"prevent_drown\"")
        .expect(
            "hazard-figures", "save_effect", "There is nothing here that prevent_drown prevents");
  }

  @Test
  void a_hazard_that_spreads_says_how_fast() {
    lab.change("hazards", "poison_gas", "      \"spread_chance_per_turn\": 0.1,\n", "")
        .expect("hazard-figures", "spreads", "which has spread_chance_per_turn; add it.");
  }

  @Test
  void a_hazard_that_slows_costs_more_than_a_step() {
    lab.change("hazards", "deep_water", "\"move_cost\": 2", "\"move_cost\": 1")
        .expect(
            "hazard-figures", "move_cost", "A step costs 1; a hazard that slows costs 2 or more.");
  }

  @Test
  void the_chance_to_drown_is_a_probability() {
    lab.change("hazards", "deep_water", "\"drown_chance\": 0.1", "\"drown_chance\": 1.1")
        .expect("maximum", "drown_chance", "it takes 0 to 1");
  }

  @Test
  void a_save_says_what_it_must_reach() {
    lab.change("status_effects", "stun", "      \"save_dc\": 14,\n", "")
        .expect("status-effect-figures", "save_ability", "which has save_dc; add it.");
  }

  @Test
  void doses_add_up_only_where_they_add_to_the_damage() {
    lab.change("status_effects", "burn", "\"max_stacks\": 1", "\"max_stacks\": 2")
        .expect("status-effect-figures", "max_stacks", "2 doses add up only where");
  }
}
