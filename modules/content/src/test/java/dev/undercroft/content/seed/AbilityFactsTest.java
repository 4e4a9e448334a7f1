package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.content.v1.Boss;
import dev.undercroft.proto.content.v1.Boss.TacticalAbility;
import dev.undercroft.proto.content.v1.Enemy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Every figure of the abilities is the one that the game's facts give.
class AbilityFactsTest {
  /// An id names one thing: backstab is the rogue's ability, counterfeit_crown an item.
  private static final Map<String, String> RENAMED =
      Map.of("backstab", "assassin_backstab", "counterfeit_crown", "summon_counterfeit");

  /// Abilities that the facts name without a figure.
  private static final Set<String> OWN = Set.of("dragon_fear", "poison_spit", "thorn_burst");

  private final Comparison facts = new Comparison(Map.of(), List.of());

  @Test
  void abilities_are_as_the_facts_say() {
    List<Map<String, String>> rows = new ArrayList<>();
    rows.addAll(classes());
    rows.addAll(opponents());
    Set<String> columns = new TreeSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    rows.forEach(row -> columns.forEach(column -> row.putIfAbsent(column, "")));
    // The facts know it of bosses alone.
    rows.forEach(row -> row.put("tactical_self_target", ""));
    rows.forEach(AbilityFactsTest::tellStateFromEffect);

    facts.compare("abilities", rows, Set.of("description"), OWN);
    assertThat(facts.seeds().content().getAbilitiesCount()).isEqualTo(12 + 27 + 3);
  }

  @Test
  void opponents_use_what_the_facts_say() {
    Map<String, Set<String>> expected = new TreeMap<>();
    for (Map<String, String> row : Facts.rows("boss_abilities")) {
      if (!row.get("used_by").isEmpty()) {
        expected.put(id(row.get("id")), new TreeSet<>(Set.of(row.get("used_by").split(";"))));
      }
    }

    Map<String, Set<String>> actual = new TreeMap<>();
    for (Boss boss : facts.seeds().content().getBossesList()) {
      boss.getAbilitiesList().forEach(a -> put(actual, a, "boss:" + boss.getId()));
    }
    for (Enemy enemy : facts.seeds().content().getEnemiesList()) {
      enemy.getAbilitiesList().forEach(a -> put(actual, a, "enemy:" + enemy.getId()));
    }
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void bosses_fight_as_the_facts_say() {
    Map<String, Map<String, String>> expected = new TreeMap<>();
    for (Map<String, String> row : Facts.rows("boss_abilities_tactical")) {
      Map<String, String> figures = new TreeMap<>();
      String key = row.remove("boss_id") + " " + id(row.remove("ability_id"));
      row.forEach((column, text) -> figures.put(column, text.replaceAll("\\.0$", "")));
      // Opponents' abilities bring none.
      figures.putAll(Map.of("state", "", "defense_mod", ""));
      expected.put(key, figures);
    }

    Map<String, Map<String, String>> actual = new TreeMap<>();
    for (Boss boss : facts.seeds().content().getBossesList()) {
      for (TacticalAbility tactical : boss.getTacticalList()) {
        actual.put(
            boss.getId() + " " + tactical.getAbilityId(), Comparison.fields(tactical.getFigures()));
      }
    }
    assertThat(actual).isEqualTo(expected).hasSize(19);
  }

  /// The facts list states among status effects, as known in tactical battle alone.
  private static void tellStateFromEffect(Map<String, String> row) {
    String effect = row.get("tactical_effect");
    String defense =
        Facts.rows("status_effects").stream()
            .filter(state -> state.get("id").equals(effect))
            .filter(state -> state.get("tactical_only").equals("true"))
            .map(state -> state.get("tactical_defense_mod"))
            .findFirst()
            .orElse("");
    row.put("tactical_state", defense.isEmpty() ? "" : effect);
    row.put("tactical_effect", defense.isEmpty() ? effect : "");
    row.put("tactical_defense_mod", defense.equals("1.0") ? "" : defense);
  }

  /// Cooldown and damage are the seed's; the frontend's cooldown is the one while exploring.
  private static List<Map<String, String>> classes() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, String> row : Facts.rows("class_abilities")) {
      if (!row.get("ability_id").equals("basic_attack")) {
        assertThat(row.remove("frontend_cooldown")).isIn("", row.get("explore_cooldown"));
        row.remove("class_id");
        row.put("id", row.remove("ability_id"));
        row.put("status_effect", row.remove("effect"));
        row.put("cooldown", row.remove("seed_cooldown"));
        row.put("damage", row.remove("seed_damage"));
        rows.add(new LinkedHashMap<>(row));
      }
    }
    return rows;
  }

  /// All that somebody uses; each takes a turn.
  private static List<Map<String, String>> opponents() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, String> row : Facts.rows("boss_abilities")) {
      boolean used = !row.remove("used_by").isEmpty();
      row.remove("defined_in_seed");
      boolean defined = row.remove("defined_in_engine").equals("true");
      assertThat(!defined).as(row.get("id")).isEqualTo(OWN.contains(row.get("id")));
      if (used && defined) {
        row.put("id", id(row.get("id")));
        row.put("category", "active");
        rows.add(new LinkedHashMap<>(row));
      }
    }
    return rows;
  }

  private static String id(String fact) {
    return RENAMED.getOrDefault(fact, fact);
  }

  private static void put(Map<String, Set<String>> users, String ability, String user) {
    users.computeIfAbsent(ability, a -> new TreeSet<>()).add(user);
  }
}
