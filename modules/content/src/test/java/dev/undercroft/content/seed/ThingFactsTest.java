package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import dev.undercroft.proto.content.v1.EquipmentSlot;
import dev.undercroft.proto.content.v1.ItemRarity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every figure of items, status effects, elements, traps and hazards is the one that the game's
/// facts give.
class ThingFactsTest {
  /// Items that the facts name as loot alone: id, and the boss that drops it.
  private static final Map<String, String> OWN_ITEMS =
      Map.of(
          "plague_blade", "rat_king",
          "rat_king_crown", "rat_king",
          "spider_silk_armor", "spider_queen",
          "venom_dagger", "spider_queen",
          "royal_scepter", "regent",
          "counterfeit_crown", "regent",
          "frost_axe", "frost_giant",
          "ice_shield", "frost_giant",
          "flame_sword", "flame_lord",
          "fire_resist_ring", "flame_lord");

  /// Which row of weapons.csv fills in what items.csv leaves open.
  private static final Map<String, String> WEAPONS =
      Map.of(
          "weapon_dagger", "dagger",
          "weapon_sword", "longsword",
          "weapon_axe", "battleaxe",
          "weapon_dragon_slayer", "greatsword",
          "weapon_shortbow", "shortbow",
          "weapon_longbow", "longbow",
          "weapon_crossbow", "crossbow_light",
          "throwing_knife", "throwing_knife");

  private static final List<String> WEAPON_COLUMNS =
      List.of(
          "damage_dice", "damage_type", "stat_used", "is_ranged", "range", "weight", "properties");

  private final Comparison facts = new Comparison(Map.of(), List.of());

  @Test
  void items_are_as_the_facts_say() {
    Map<String, Map<String, String>> weapons =
        Facts.rows("weapons").stream().collect(Collectors.toMap(w -> w.get("id"), w -> w));
    List<Map<String, String>> rows = Facts.rows("items");
    for (Map<String, String> row : rows) {
      Map<String, String> weapon =
          weapons.getOrDefault(WEAPONS.getOrDefault(row.get("id"), ""), Map.of());
      WEAPON_COLUMNS.forEach(column ->
          row.merge(column, weapon.getOrDefault(column, ""), (own, w) -> own.isEmpty() ? w : own));
      row.put("resistances", "");
    }

    facts.compare("items", rows, Set.of("description"), OWN_ITEMS.keySet());
  }

  @Test
  void loot_without_an_item_got_one() {
    Map<String, String> expected = new TreeMap<>();
    for (Map<String, String> row : Facts.rows("boss_loot")) {
      if (row.get("resolvable").equals("false")) {
        expected.put(row.get("loot_id"), row.get("boss_id"));
      }
    }

    assertThat(OWN_ITEMS).isEqualTo(expected);
    assertThat(facts.seeds().content().getItemsList())
        .filteredOn(item -> OWN_ITEMS.containsKey(item.getId()))
        .hasSize(10)
        .allSatisfy(item ->
            assertThat(item.getGuaranteedBossDrop()).isEqualTo(OWN_ITEMS.get(item.getId())));
  }

  @Test
  void status_effects_are_as_the_facts_say() {
    List<Map<String, String>> rows = Facts.rows("status_effects");
    // Those are states that abilities bring in tactical battle: AbilityFactsTest has them.
    rows.removeIf(row -> row.remove("tactical_only").equals("true"));
    rows.forEach(row -> assertThat(row.remove("tactical_defense_mod")).isEmpty());

    facts.compare("status_effects", rows, Set.of(), Set.of("plague", "web"));
    assertThat(facts.seeds().content().getStatusEffectsCount()).isEqualTo(6);
  }

  @Test
  void elements_are_as_the_facts_say() {
    List<Map<String, String>> rows = Facts.rows("elements");
    rows.forEach(row -> row.put("id", row.remove("element")));

    facts.compare("elements", rows, Set.of());
  }

  @Test
  void traps_are_as_the_facts_say() {
    facts.compare("traps", Facts.rows("traps"), Set.of());
  }

  @Test
  void hazards_are_as_the_facts_say() {
    facts.compare("hazards", Facts.rows("hazards"), Set.of());
  }

  @Test
  void ids_are_the_words_that_the_facts_number() {
    assertThat(ids("elements")).isEqualTo(words("ElementType"));
    assertThat(ids("traps")).isEqualTo(words("TrapType"));
    assertThat(ids("hazards")).isEqualTo(words("HazardType"));
    assertThat(ids("status_effects")).containsAll(words("StatusEffectType"));
  }

  @Test
  void slots_and_rarities_are_as_the_facts_say() {
    assertThat(values(EquipmentSlot.getDescriptor())).isEqualTo(numbers("EquipmentSlot"));
    assertThat(values(ItemRarity.getDescriptor())).isEqualTo(numbers("ItemRarity"));
  }

  private Set<String> ids(String kind) {
    return facts.seeds().records(kind).stream()
        .map(record -> Comparison.fields(record).get("id"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> words(String name) {
    return numbers(name).keySet();
  }

  private static Map<String, Integer> numbers(String name) {
    Map<String, Integer> numbers = new TreeMap<>();
    for (Map<String, String> row : Facts.rows("enums")) {
      if (row.get("enum").equals(name)) {
        numbers.put(row.get("member").toLowerCase(Locale.ROOT), Integer.valueOf(row.get("value")));
      }
    }
    return numbers;
  }

  private static Map<String, Integer> values(EnumDescriptor type) {
    return type.getValues().stream()
        .skip(1)
        .collect(Collectors.toMap(Comparison::word, EnumValueDescriptor::getNumber));
  }
}
