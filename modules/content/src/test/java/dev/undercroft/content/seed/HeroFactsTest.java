package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.content.v1.PlayerClass;
import dev.undercroft.proto.content.v1.Race;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every figure of races, classes, feats, artifacts, vows and levels is the one that the game's
/// facts give.
class HeroFactsTest {
  private final Comparison facts = new Comparison(Map.of(), List.of());

  @Test
  void races_are_as_the_facts_say() {
    List<Map<String, String>> rows = Facts.rows("races");
    rows.forEach(row -> row.remove("trait_effect"));

    facts.compare("races", rows, Set.of("description", "trait_effect"));
  }

  @Test
  void traits_do_what_the_facts_say() {
    Map<String, List<String>> expected = new TreeMap<>();
    Facts.rows("races")
        .forEach(
            row -> expected.put(row.get("id"), Arrays.asList(row.get("trait_effect").split(";"))));

    Map<String, List<String>> actual = new TreeMap<>();
    for (Race race : facts.seeds().content().getRacesList()) {
      actual.put(
          race.getId(),
          race.getTraitEffectList().stream()
              .map(f ->
                  Comparison.word(f.getEffect().getValueDescriptor())
                      + "="
                      + BigDecimal.valueOf(f.getValue()).stripTrailingZeros().toPlainString())
              .toList());
    }
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void classes_are_as_the_facts_say() {
    Map<String, Map<String, String>> blows =
        Facts.rows("class_abilities").stream()
            .filter(a -> a.get("ability_id").equals("basic_attack"))
            .collect(Collectors.toMap(a -> a.get("class_id"), a -> a));
    List<Map<String, String>> rows = Facts.rows("classes");
    for (Map<String, String> row : rows) {
      Map<String, String> blow = blows.get(row.get("id"));
      row.put("basic_attack_name", blow.get("name"));
      row.put("basic_attack_tactical_range", blow.get("tactical_range"));
      row.put("basic_attack_tactical_damage_mult", blow.get("tactical_damage_mult"));
      // Counted below.
      row.remove("ability_count");
    }

    facts.compare("classes", rows, Set.of("description"));
  }

  @Test
  void classes_have_as_many_abilities_as_the_facts_count() {
    Map<String, Integer> expected = new TreeMap<>();
    Facts.rows("classes")
        .forEach(row -> expected.put(row.get("id"), Integer.valueOf(row.get("ability_count"))));

    assertThat(facts.seeds().content().getClassesList())
        .allSatisfy(c ->
            assertThat(c.getActiveAbilitiesCount() + c.getPassiveAbilitiesCount())
                .isEqualTo(expected.get(c.getId())));
  }

  @Test
  void a_basic_attack_is_free_and_hits_one_target() {
    // Why classes say nothing of them.
    assertThat(Facts.rows("class_abilities"))
        .filteredOn(a -> a.get("ability_id").equals("basic_attack"))
        .hasSize(facts.seeds().content().getClassesCount())
        .allSatisfy(a ->
            assertThat(a)
                .containsEntry("explore_cooldown", "0")
                .containsEntry("tactical_cooldown", "0")
                .containsEntry("tactical_aoe_radius", "0")
                .containsEntry("tactical_effect", "")
                .containsEntry("tactical_effect_duration", "0"));
  }

  @Test
  void abilities_of_a_class_are_active_and_passive_as_the_facts_say() {
    Map<String, String> category =
        Facts.rows("class_abilities").stream()
            .filter(a -> !a.get("ability_id").equals("basic_attack"))
            .collect(Collectors.toMap(a -> a.get("ability_id"), a -> a.get("category")));

    for (PlayerClass playerClass : facts.seeds().content().getClassesList()) {
      assertThat(playerClass.getActiveAbilitiesList())
          .allSatisfy(id -> assertThat(category).containsEntry(id, "active"));
      assertThat(playerClass.getPassiveAbilitiesList())
          .allSatisfy(id -> assertThat(category).containsEntry(id, "passive"));
    }
  }

  @Test
  void feats_are_as_the_facts_say() {
    facts.compare("feats", Facts.rows("feats"), Set.of("description"));
  }

  @Test
  void artifacts_are_as_the_facts_say() {
    List<Map<String, String>> rows = Facts.rows("artifacts");
    for (Map<String, String> row : rows) {
      List.of("type", "target", "radius", "ally_type", "duration", "available_vows")
          .forEach(figure -> row.put("effect_" + figure, figure(row.get("effect"), figure)));
      List.of("type", "enemy", "amount")
          .forEach(figure -> row.put("cost_" + figure, figure(row.get("cost"), figure)));
      row.remove("effect");
      row.remove("cost");
    }

    facts.compare("artifacts", rows, Set.of("description"));
  }

  @Test
  void vows_are_as_the_facts_say() {
    facts.compare("vows", Facts.rows("vows"), Set.of("description"));
  }

  @Test
  void levels_are_as_the_facts_say() {
    List<Map<String, String>> actual =
        facts.seeds().records("progression").stream().map(Comparison::fields).toList();

    assertThat(actual).isEqualTo(Facts.rows("xp_curve"));
  }

  /// One figure of "type=vow_binding;available_vows=no_potions;no_backtrack", whose lists go on
  /// after a semicolon; empty when it isn't there.
  private static String figure(String figures, String name) {
    String after = (";" + figures).replaceFirst(".*;" + name + "=", "");
    return (";" + figures).equals(after) ? "" : after.replaceFirst(";[a-z_]+=.*", "");
  }
}
