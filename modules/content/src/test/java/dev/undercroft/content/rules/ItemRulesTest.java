package dev.undercroft.content.rules;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules about items, and about what bosses leave behind. Each seed set breaks just one.
class ItemRulesTest {
  @TempDir Path scratch;
  private RuleLab lab;

  @BeforeEach
  void copy() {
    lab = new RuleLab(scratch);
  }

  @Test
  void an_item_that_can_be_equipped_has_a_slot() {
    lab.change("items", "ring_speed", "      \"slot\": \"ring\",\n", "")
        .expect("item-slot", "category", "An item of category ring goes into slot ring");
  }

  @Test
  void a_slot_is_that_of_the_category() {
    lab.change("items", "shield_iron", "\"slot\": \"off_hand\"", "\"slot\": \"weapon\"")
        .expect("item-slot", "slot", "An item of category shield goes into slot off_hand");
  }

  @Test
  void an_item_that_can_not_be_equipped_has_no_slot() {
    lab.change("items", "bomb", "\"damage\": 10", "\"slot\": \"off_hand\", \"damage\": 10")
        .expect("item-slot", "slot", "category throwable can't be equipped; remove slot.");
  }

  @Test
  void a_slot_is_none_that_bodies_lack() {
    lab.change("items", "ring_speed", "\"slot\": \"ring\"", "\"slot\": \"toe\"")
        .expect("enum", "slot", "none of its words");
  }

  @Test
  void a_weapon_says_how_it_hits() {
    lab.change("items", "weapon_axe", "      \"damage_dice\": \"1d10\",\n", "")
        .expect("weapon-figures", "category", "This is a weapon, which has damage_dice; add it.");
  }

  @Test
  void a_weapon_for_the_hand_does_not_hit_from_afar() {
    lab.change("items", "weapon_axe", "\"is_ranged\": false", "\"is_ranged\": true")
        .expect("weapon-figures", "is_ranged", "A weapon hits what stands beside; write false.");
  }

  @Test
  void a_weapon_that_shoots_says_how_far() {
    lab.change("items", "weapon_longbow", "      \"range\": 6,\n", "")
        .expect("weapon-figures", "category", "This is a ranged weapon, which has range; add it.");
  }

  @Test
  void dice_are_in_dice_notation() {
    lab.change("items", "weapon_axe", "\"1d10\"", "\"d10\"")
        .expect("pattern", "damage_dice", "damage_dice");
  }

  @Test
  void a_chance_is_a_probability() {
    lab.change("items", "shield_tower", "\"block_chance\": 0.25", "\"block_chance\": 25")
        .expect("maximum", "block_chance", "block_chance is 25; it takes 0 to 1.");
  }

  @Test
  void a_key_has_a_level() {
    lab.change("items", "key_gold", "      \"key_level\": 3,\n", "")
        .expect("key-level", "category", "This is a key, which has key_level; add it.");
  }

  @Test
  void nothing_but_a_key_has_a_key_level() {
    lab.change("items", "bomb", "\"damage\": 10", "\"damage\": 10, \"key_level\": 4")
        .expect("key-level", "key_level", "Only a key has key_level; remove it.");
  }

  @Test
  void two_keys_do_not_open_the_same_locks() {
    lab.change("items", "key_silver", "\"key_level\": 2", "\"key_level\": 3")
        .expect("key-level", "key_level", "\"key_gold\" opens locks of level 3 already (");
  }

  @Test
  void an_effect_is_a_status_effect_or_a_figure() {
    lab.change("items", "bomb", "\"effect\": \"stun\"", "\"effect\": \"stunned\"")
        .expect("item-effect", "effect", "\"stunned\" is no effect; name one of attack, burn, ");
  }

  @Test
  void an_effect_that_raises_a_figure_says_by_how_much() {
    lab.change("items", "amulet_vision", "      \"effect_value\": 2,\n", "")
        .expect("item-effect", "effect", "which has effect_value; add it.");
  }

  @Test
  void a_status_effect_of_an_item_has_no_value() {
    lab.change("items", "bomb", "\"damage\": 10", "\"effect_value\": 2, \"damage\": 10")
        .expect("item-effect", "effect_value", "Only an effect that raises a figure has");
  }

  @Test
  void two_items_are_not_one_entry_of_the_compendium() {
    lab.change("items", "weapon_axe", "\"battle_axe\"", "\"amulet_of_health\"")
        .expect("compendium-id", "compendium_id", "\"amulet_of_health\" is another item's entry");
  }

  @Test
  void loot_names_items() {
    lab.change("items", "frost_axe", "      \"guaranteed_boss_drop\": \"frost_giant\",\n", "")
        .change("bosses", "frost_giant", "\"frost_axe\"", "\"frost_axes\"")
        .expect("reference", "loot/0/item_id", "Did you mean \"frost_axe\"?");
  }

  @Test
  void a_guaranteed_drop_is_in_the_loot_of_its_boss() {
    lab.change("items", "frost_axe", "\"frost_giant\"", "\"goblin_king\"")
        .expect(
            "guaranteed-drop", "guaranteed_boss_drop", "\"goblin_king\" leaves no \"frost_axe\"");
  }

  @Test
  void loot_is_made_of_guaranteed_drops() {
    lab.change("items", "frost_axe", "      \"guaranteed_boss_drop\": \"frost_giant\",\n", "")
        .expect(
            "guaranteed-drop",
            "loot/0/item_id",
            "\"frost_axe\" is always left behind, but has no guaranteed_boss_drop (");
  }

  @Test
  void a_weapon_deals_a_known_kind_of_damage() {
    lab.change("items", "weapon_axe", "\"slashing\"", "\"slicing\"")
        .expect("damage-type", "damage_type", "\"slicing\" is no kind of damage; name one of");
  }

  @Test
  void an_item_resists_known_kinds_of_damage() {
    lab.change("items", "ice_shield", "{\"damage_type\": \"ice\"", "{\"damage_type\": \"cold\"")
        .expect("damage-type", "resistances/0/damage_type", "\"cold\" is no kind of damage");
  }

  @Test
  void an_enemy_resists_known_kinds_of_damage() {
    lab.change("enemies", "demon", "{\"damage_type\": \"fire\"", "{\"damage_type\": \"fier\"")
        .expect(
            "damage-type",
            "resistances/0/damage_type",
            "name one of bludgeoning, dark, fire, ice, lightning, physical, piercing, poison, slashing.");
  }

  @Test
  void the_want_of_an_element_is_no_kind_of_damage() {
    lab.change("enemies", "demon", "{\"damage_type\": \"fire\"", "{\"damage_type\": \"none\"")
        .expect("damage-type", "resistances/0/damage_type", "\"none\" is no kind of damage");
  }

  @Test
  void a_kind_of_damage_is_resisted_once() {
    lab.change(
            "enemies", "crystal_sentinel", "\"damage_type\": \"ice\"", "\"damage_type\": \"fire\"")
        .expect("damage-type", "resistances/1/damage_type", "\"fire\" is resisted twice");
  }
}
