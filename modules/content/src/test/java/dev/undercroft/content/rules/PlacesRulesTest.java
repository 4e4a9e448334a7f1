package dev.undercroft.content.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.content.seed.Fault;
import dev.undercroft.content.seed.SeedLab;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules about floors. Each seed set breaks just one.
class PlacesRulesTest {
  @TempDir Path scratch;
  private SeedLab lab;

  @BeforeEach
  void copy() {
    lab = new SeedLab(scratch);
  }

  @Test
  void a_floor_that_is_not_there_is_named() {
    String floors = lab.text("floors");
    lab.write("floors.json", floors.substring(0, floors.lastIndexOf(",\n    {")) + "\n  ]\n}\n");

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("every-floor");
    assertThat(fault.pointer()).isEqualTo("/data");
    assertThat(fault.message()).isEqualTo("Floor 8 is not there; the dungeon has floors 1 to 8.");
  }

  @Test
  void a_floor_that_is_there_twice_is_one_fault() {
    lab.change("floors", "\"number\": 8,", "\"number\": 7,");

    assertThat(lab.faults()).extracting(Fault::rule).containsExactly("unique-key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "floors | \"number\": 3 | \"boss\": \"spider_queen\"   | \"boss\": \"rat_king\"    | /data/2/boss  | Floor 3 has boss \"rat_king\", which guards floor 2 (data/seeds/bosses.json:",
        "floors | \"number\": 3 | \"theme\": \"forest_depths\" | \"theme\": \"sewers\"     | /data/2/theme | Floor 3 has theme \"sewers\", but its boss \"spider_queen\" has \"forest_depths\" (data/seeds/bosses.json:",
        "bosses | \"rat_king\"  | \"floor\": 2               | \"floor\": 3            | /data/1/boss  | Floor 2 has boss \"rat_king\", which guards floor 3 (",
        "bosses | \"rat_king\"  | \"theme\": \"sewers\"       | \"theme\": \"ice_cavern\" | /data/1/theme | Floor 2 has theme \"sewers\", but its boss \"rat_king\" has \"ice_cavern\" (",
        "themes | \"sewers\"    | \"floor\": 2               | \"floor\": 3            | /data/1/theme | Floor 2 has theme \"sewers\", which is on floor 3 (data/seeds/themes.json:",
        "themes | \"sewers\"    | \"boss_id\": \"rat_king\"   | \"boss_id\": \"regent\"   | /data/1/boss  | Floor 2 has boss \"rat_king\", but its theme \"sewers\" has \"regent\" (data/seeds/themes.json:",
      })
  void a_floor_its_boss_and_its_theme_name_each_other_and_one_wrong_name_is_one_fault(
      String kind, String landmark, String from, String to, String pointer, String says) {
    lab.changeAfter(kind, landmark, from, to);

    Fault fault = lab.fault();

    assertThat(fault.file()).isEqualTo("data/seeds/floors.json");
    assertThat(fault.rule()).isEqualTo("floor-boss-and-theme");
    assertThat(fault.pointer()).isEqualTo(pointer);
    assertThat(fault.message()).startsWith(says);
  }

  @Test
  void two_bosses_that_changed_places_are_a_fault_of_each_floor() {
    lab.changeAfter("bosses", "\"rat_king\"", "\"floor\": 2", "\"floor\": 3")
        .changeAfter("bosses", "\"spider_queen\"", "\"floor\": 3", "\"floor\": 2");

    assertThat(lab.faults())
        .extracting(Fault::rule)
        .containsExactly("floor-boss-and-theme", "floor-boss-and-theme");
  }

  @Test
  void a_floor_and_its_theme_stand_for_one_aspect() {
    lab.change("floors", "\"CIRCULATION\"", "\"GROWTH\"");

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("floor-aspect");
    assertThat(fault.pointer()).isEqualTo("/data/1/aspect");
    assertThat(fault.message())
        .startsWith(
            "aspect is \"GROWTH\", but \"CIRCULATION\" for theme \"sewers\" (data/seeds/themes.json:")
        .endsWith("); give both the same.");
  }

  @Test
  void a_second_boss_for_a_floor_is_refused() {
    append(
        "bosses",
        """
        {"id": "vermin_king", "symbol": "v", "name": "Vermin King", "hp": 1, "damage": 1, "xp": 1, "floor": 2,
         "theme": "sewers", "size_width": 1, "size_height": 1}
        """);
    String creature =
        """
        {"id": "vermin_king", "name": "Vermin King", "category": "boss", "boss": "vermin_king", "threat_level": 1,
         "speed": "slow", "habitats": ["sewers"], "floors": [2], "description": "%s"},
        """;
    String next = "    {\n      \"id\": \"vow_bailiff\"";
    lab.change("creatures", next, creature.formatted("word ".repeat(30).strip()) + next);

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("one-boss-a-floor");
    assertThat(fault.pointer()).isEqualTo("/data/8/floor");
    assertThat(fault.message())
        .startsWith("Floor 2 has boss \"rat_king\" already (data/seeds/floors.json:")
        .endsWith("); remove one, or give that floor this one.");
  }

  @Test
  void a_second_theme_for_a_floor_is_refused() {
    String themes = lab.text("themes");
    int sewers = themes.indexOf("    {\n      \"id\": \"sewers\"");
    String copy = themes.substring(sewers, themes.indexOf("    {\n", sewers + 1));
    int last = themes.lastIndexOf("\n  ]");
    lab.write(
        "themes.json",
        themes.substring(0, last)
            + ",\n"
            + copy.strip().replaceAll(",$", "").replace("\"sewers\"", "\"wells\"")
            + themes.substring(last));

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("one-theme-a-floor");
    assertThat(fault.pointer()).isEqualTo("/data/8/floor");
    assertThat(fault.message()).startsWith("Floor 2 has theme \"sewers\" already (");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"pool\"                  | {\"enemy_id\": \"wraith\", \"weight\": 5, \"guest\": true} | {\"enemy_id\": \"goblin\", \"weight\": 5} | pool-once | /data/0/pool/3/enemy_id | \"goblin\" is in this pool already; put both weights into one entry.",
        "\"pool\"                  | \"weight\": 7}                 | \"weight\": 7}, {\"enemy_id\": \"troll\", \"weight\": 1} | pool-range | /data/0/pool/5/enemy_id | \"troll\" belongs on floors 5 to 8 (data/seeds/enemies.json:",
        "\"pool\"                  | , \"guest\": true              | ``                   | pool-range     | /data/0/pool/2/enemy_id | remove it from floor 1, or add \"guest\": true.",
        "\"number\": 2             | \"weight\": 42                 | \"weight\": 42, \"guest\": true | pool-range | /data/1/pool/0/guest | it is no guest on floor 2, leave guest out.",
        "\"pool\"                  | \"weight\": 50                 | \"weight\": 0        | minimum        | /data/0/pool/0/weight | it takes 1 to 1000",
        "\"number\": 1             | \"zone_id\": \"guard_corridors\" | \"zone_id\": \"cell_blocks\" | zone-once | /data/0/zones/1/zone_id | \"cell_blocks\" is a zone of this floor already",
        "\"guard_corridors\"       | {\"enemy_id\": \"goblin\"         | {\"enemy_id\": \"rat\"  | zone-modifiers | /data/0/zones/1/spawn_modifiers/1/enemy_id | \"rat\" is not in the pool of this floor",
        "\"guard_corridors\"       | {\"enemy_id\": \"goblin\"         | {\"enemy_id\": \"skeleton\" | zone-modifiers | /data/0/zones/1/spawn_modifiers/1/enemy_id | \"skeleton\" has a multiplier in this zone already",
        "\"guard_corridors\"       | [\"echo\"]                     | [\"echoes\"]         | enum           | /data/0/zones/1/ghost_types/0 | Did you mean \"echo\"?",
        "\"guard_corridors\"       | {\"enemy_id\": \"goblin\"         | {\"enemy_id\": \"gobblin\" | reference   | /data/0/zones/1/spawn_modifiers/1/enemy_id | Did you mean \"goblin\"?",
      })
  void what_a_floor_spawns_is_checked(
      String landmark, String from, String to, String rule, String pointer, String says) {
    lab.changeAfter("floors", landmark, from, to);

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo(rule);
    assertThat(fault.pointer()).isEqualTo(pointer);
    assertThat(fault.message()).contains(says);
  }

  /// Adds a record at the end of a file.
  private void append(String kind, String record) {
    String text = lab.text(kind);
    int end = text.lastIndexOf("\n  ]");
    lab.write(
        kind + ".json", text.substring(0, end) + ",\n    " + record.strip() + text.substring(end));
  }
}
