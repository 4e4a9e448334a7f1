package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import dev.undercroft.content.seed.Comparison.Decided;
import dev.undercroft.proto.content.v1.AIBehavior;
import dev.undercroft.proto.content.v1.Boss;
import dev.undercroft.proto.content.v1.Theme;
import dev.undercroft.proto.content.v1.Theme.TerrainFeature;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every figure of the seeds is the one that the game's facts give.
class FactsTest {
  /// Columns that seeds call something else.
  private static final Map<String, String> RENAMED =
      Map.of(
          "min_level", "min_floor",
          "max_level", "max_floor",
          "level", "floor",
          "size_w", "size_width",
          "size_h", "size_height");

  private static final List<Decided> DECIDED =
      List.of(
          new Decided(
              "enemies",
              "assassin",
              "abilities",
              "assassin_backstab;vanish",
              "backstab is the rogue's; an id names one thing"),
          new Decided(
              "bosses",
              "regent",
              "abilities",
              "royal_decree;summon_guard;summon_counterfeit",
              "counterfeit_crown is the item that it leaves behind"));

  private final Comparison facts = new Comparison(RENAMED, DECIDED);

  @Test
  void enemies_are_as_the_facts_say() {
    facts.compare("enemies", Facts.rows("enemies"), Set.of());
  }

  @Test
  void bosses_are_as_the_facts_say() {
    List<Map<String, String>> rows = Facts.rows("bosses");
    // The name of a loot table; the table itself is compared below, tactical figures elsewhere.
    rows.forEach(row -> row.remove("loot_table_id"));

    facts.compare("bosses", rows, Set.of("loot", "tactical"));
  }

  @Test
  void bosses_leave_behind_what_the_facts_say() {
    Map<String, String> expected = new TreeMap<>();
    for (Map<String, String> row : Facts.rows("boss_loot")) {
      String item =
          row.get("resolved_item_id").isEmpty() ? row.get("loot_id") : row.get("resolved_item_id");
      expected.merge(row.get("boss_id"), item + "=" + row.get("quantity"), (a, b) -> a + ";" + b);
    }

    assertThat(facts.seeds().content().getBossesList())
        .allSatisfy(boss ->
            assertThat(
                    boss.getLootList().stream()
                        .map(l -> l.getItemId() + "=" + l.getQuantity())
                        .collect(Collectors.joining(";")))
                .as(boss.getId())
                .isEqualTo(expected.get(boss.getId())));
    assertThat(facts.seeds().content().getBossesList())
        .extracting(Boss::getId)
        .containsExactlyElementsOf(expected.keySet());
  }

  @Test
  void themes_are_as_the_facts_say() {
    List<Map<String, String>> rows = Facts.rows("themes");
    for (Map<String, String> row : rows) {
      assertThat(row.remove("guide_biome_id")).isEqualTo(row.get("boss_theme_key"));
      row.put("id", row.remove("boss_theme_key"));
    }

    // The description is ours.
    facts.compare("themes", rows, Set.of("description"));
  }

  @Test
  void terrain_is_drawn_as_the_facts_say() {
    Map<String, List<String>> expected = new HashMap<>();
    for (Map<String, String> row : Facts.rows("terrain_glyphs")) {
      expected.put(row.get("terrain_id"), List.of(row.get("unicode"), row.get("ascii")));
    }

    for (Theme theme : facts.seeds().content().getThemesList()) {
      for (TerrainFeature feature : theme.getTerrainFeaturesList()) {
        assertThat(List.of(feature.getUnicode(), feature.getAscii()))
            .as("%s in %s", feature.getTerrainId(), theme.getId())
            .isEqualTo(expected.get(feature.getTerrainId()));
      }
    }
  }

  @Test
  void behaviours_are_as_the_facts_say() {
    Map<String, Integer> expected = new LinkedHashMap<>();
    for (Map<String, String> row : Facts.rows("enums")) {
      if (row.get("enum").equals("AIBehavior")) {
        expected.put("AI_BEHAVIOR_" + row.get("member"), Integer.valueOf(row.get("value")));
      }
    }

    Map<String, Integer> actual =
        AIBehavior.getDescriptor().getValues().stream()
            .filter(v -> v.getNumber() != 0)
            .collect(
                Collectors.toMap(EnumValueDescriptor::getName, EnumValueDescriptor::getNumber));
    assertThat(actual).isEqualTo(expected);
  }
}
