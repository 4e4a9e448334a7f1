package dev.undercroft.content.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.undercroft.content.seed.Fault;
import dev.undercroft.content.seed.SeedLab;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
  @TempDir Path scratch;
  private SeedLab lab;

  @BeforeEach
  void copy() {
    lab = new SeedLab(scratch);
  }

  @Test
  void an_enemys_first_floor_is_not_after_its_last() {
    lab.changeAfter("enemies", "\"assassin\"", "\"max_floor\": 8", "\"max_floor\": 1");

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("floor-range");
    assertThat(fault.pointer()).isEqualTo("/data/1/min_floor");
    assertThat(fault.line() + ":" + fault.column())
        .isEqualTo(lab.spot("enemies", "\"assassin\"", "2,\n      \"max_floor\": 1"));
    assertThat(fault.message()).contains("min_floor 2 is after max_floor 1");
  }

  @Test
  void a_themes_fewest_torches_are_not_more_than_its_most() {
    lab.changeAfter("themes", "\"sewers\"", "\"torch_min\": 2", "\"torch_min\": 5");

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("torch-range");
    assertThat(fault.message()).contains("torch_min 5 is more than torch_max 4");
  }

  @Test
  void a_boss_and_its_theme_name_each_other() {
    lab.changeAfter("bosses", "\"rat_king\"", "\"sewers\"", "\"ice_cavern\"");

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("boss-and-theme");
    assertThat(fault.pointer()).endsWith("/theme");
    String line = lab.spot("themes", "\"ice_cavern\"", "\"boss_id\"").split(":")[0];
    assertThat(fault.message())
        .contains(
            "\"rat_king\" names theme \"ice_cavern\", whose boss_id is \"frost_giant\"",
            "data/seeds/themes.json:" + line);
  }

  @Test
  void a_boss_and_its_theme_are_on_one_floor() {
    lab.changeAfter("bosses", "\"rat_king\"", "\"floor\": 2", "\"floor\": 3")
        .changeAfter("bosses", "\"spider_queen\"", "\"floor\": 3", "\"floor\": 2");

    assertThat(lab.faults())
        .extracting(Fault::rule)
        .containsExactly("boss-and-theme", "boss-and-theme");
  }

  @Test
  void every_floor_has_one_boss() {
    lab.changeAfter("bosses", "\"rat_king\"", "\"floor\": 2", "\"floor\": 1")
        .changeAfter("themes", "\"sewers\"", "\"floor\": 2", "\"floor\": 1");

    assertThat(lab.faults())
        .extracting(Fault::rule)
        .containsExactly("one-boss-a-floor", "one-theme-a-floor");
    assertThat(lab.faults().getFirst().message())
        .startsWith("Floor 1 has a boss already (data/seeds/bosses.json:")
        .endsWith("; floors without a boss: 2.");
  }

  @Test
  void a_floor_without_a_boss_or_a_theme_is_named() {
    String bosses = lab.text("bosses");
    int last = bosses.lastIndexOf(",\n    {");
    lab.write("bosses.json", bosses.substring(0, last) + "\n  ]\n}\n");
    String themes = lab.text("themes");
    int forest = themes.indexOf("    {\n      \"id\": \"forest_depths\"");
    lab.write(
        "themes.json",
        themes.substring(0, forest)
            + themes.substring(themes.indexOf("    {\n      \"id\": \"ice_cavern\"")));

    // What the spider queen used and left behind has nobody now, and says so too.
    assertThat(lab.faults())
        .filteredOn(fault -> fault.rule().startsWith("one-"))
        .extracting(Fault::rule, Fault::pointer, Fault::message)
        .containsExactly(
            tuple("one-boss-a-floor", "/data", "No boss for floor 3; every floor has one."),
            tuple("one-theme-a-floor", "/data", "No theme for floor 3; every floor has one."));
  }

  @Test
  void decorations_come_in_pairs() {
    lab.changeAfter("themes", "\"sewers\"", "[\"o\", \"=\"]", "[\"o\"]");

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("decorations-pair");
    assertThat(fault.pointer()).endsWith("/decorations_ascii");
  }

  @Test
  void a_terrain_looks_the_same_in_every_theme() {
    lab.changeAfter("themes", "\"sewers\"", "\"unicode\": \"≈\"", "\"unicode\": \"w\"");

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("terrain-drawn-alike");
    assertThat(fault.pointer()).endsWith("/terrain_features/0");
    assertThat(fault.message())
        .contains("\"water\" is drawn \"w\" and \"~\" here, but \"≈\" and \"~\" elsewhere");
  }

  @Test
  void a_rule_is_silent_about_fields_that_were_refused_and_no_others() {
    lab.changeAfter("enemies", "\"assassin\"", "\"max_floor\": 8", "\"max_floor\": 0")
        .changeAfter("enemies", "\"demon\"", "\"hp\": 45", "\"hp\": 0")
        .changeAfter("enemies", "\"demon\"", "\"max_floor\": 8", "\"max_floor\": 1")
        .changeAfter("bosses", "\"rat_king\"", "\"floor\": 2", "\"floor\": \"2\"");

    assertThat(lab.faults())
        .extracting(Fault::rule)
        .containsExactly("type", "minimum", "minimum", "floor-range");
  }
}
