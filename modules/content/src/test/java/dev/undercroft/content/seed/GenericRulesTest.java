package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules that hold for every kind: references, keys, texts.
class GenericRulesTest {
  @TempDir Path scratch;
  private SeedLab lab;

  @BeforeEach
  void copy() {
    lab = new SeedLab(scratch);
  }

  @Test
  void a_reference_that_dangles_gets_the_nearest_id() {
    lab.changeAfter("themes", "\"sewers\"", "\"rat_king\"", "\"rat_kin\"");

    Fault fault = lab.fault();

    assertThat(fault.pointer()).matches("/data/\\d/boss_id");
    assertThat(fault.rule()).isEqualTo("reference");
    assertThat(fault.message())
        .isEqualTo(
            "boss_id is \"rat_kin\", which bosses.json does not define. Did you mean \"rat_king\"?");
    assertThat(fault.line() + ":" + fault.column())
        .isEqualTo(lab.spot("themes", "", "\"rat_kin\""));
  }

  @Test
  void a_reference_to_a_refused_record_is_fine() {
    lab.changeAfter("bosses", "\"rat_king\"", "\"hp\": 65", "\"hp\": 0");

    assertThat(lab.fault().rule()).isEqualTo("minimum");
  }

  @Test
  void references_into_a_file_that_can_not_be_read_are_left_alone() {
    lab.write("themes.json", "{");

    assertThat(lab.fault().rule()).isEqualTo("json");
  }

  @Test
  void an_id_that_stands_twice_names_the_other_place() {
    lab.change("creatures", "\"id\": \"archivist\"", "\"id\": \"anselm_and_annis\"");

    Fault fault = lab.fault();

    assertThat(fault.pointer()).isEqualTo("/data/3/id");
    assertThat(fault.rule()).isEqualTo("unique-key");
    int other =
        Integer.parseInt(lab.spot("creatures", "", "\"anselm_and_annis\"").split(":")[0]) - 1;
    assertThat(fault.message())
        .isEqualTo(
            "\"anselm_and_annis\" is the id of the record on line "
                + other
                + " already; give this one another.");
  }

  @Test
  void only_the_record_that_has_to_move_is_out_of_order() {
    lab.change("creatures", "\"anselm_and_annis\"", "\"zombie\"");

    Fault fault = lab.fault();

    assertThat(fault.pointer()).isEqualTo("/data/1/id");
    assertThat(fault.rule()).isEqualTo("order");
    int last = Integer.parseInt(lab.spot("creatures", "", "\"wraith\"").split(":")[0]) - 1;
    assertThat(fault.message())
        .isEqualTo("\"zombie\" is out of order: it belongs after \"wraith\" on line " + last + ".");
  }

  @Test
  void a_record_that_belongs_first_is_told_so() {
    lab.change("creatures", "\"walking_keys\"", "\"aaron\"");

    assertThat(lab.fault().message()).isEqualTo("\"aaron\" is out of order: it belongs first.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "` Animated Tome`          | has space at its start or end; write \"Animated Tome\".",
        "`Animated Tome\\u00a0`    | has space at its start or end",
        "`Animated\\nTome`         | holds the invisible character U+000A (LINE FEED (LF)) as number 9; remove it.",
        "`Animated\\u0000Tome`     | U+0000",
        "`Animated \\u202eTome`    | U+202E (RIGHT-TO-LEFT OVERRIDE) as number 10",
        "`Animated \\u2066Tome`    | U+2066",
        "`Animated\\u200bTome`     | U+200B",
        "`Animated\\u200dTome`     | U+200D",
        "`Animated\\ufeffTome`     | U+FEFF",
        "`Animated\\u00adTome`     | U+00AD",
        "`Animated\\ud800Tome`     | U+D800",
        "`Animated\\u2028Tome`     | U+2028",
      })
  void texts_hold_nothing_that_can_not_be_seen(String text, String says) {
    lab.change("enemies", "\"Animated Tome\"", '"' + text + '"');

    Fault fault = lab.fault();

    assertThat(fault.pointer()).isEqualTo("/data/0/name");
    assertThat(fault.rule()).isEqualTo("clean-text");
    assertThat(fault.message()).contains(says);
  }

  @Test
  void a_glyph_that_can_not_be_seen_is_refused() {
    lab.change("enemies", "\"symbol\": \"t\"", "\"symbol\": \" \"");

    assertThat(lab.fault().message()).contains("nothing but space");
  }

  @Test
  void negative_zero_is_zero() {
    lab.changeAfter("enemies", "\"animated_tome\"", "\"fraction\": 0.5", "\"fraction\": -0.0");

    SeedSet seeds = ((SeedCheck.Sound) lab.check()).seeds();

    double fraction = seeds.content().getEnemies(0).getResistances(0).getFraction();
    assertThat(Double.doubleToRawLongBits(fraction)).isZero();
  }

  @Test
  void ten_broken_rules_in_all_files_are_all_named_in_order() {
    lab.changeAfter("bosses", "\"version\"", "1.0.0", "1")
        .changeAfter("bosses", "\"flame_lord\"", "\"volcanic_depths\"", "\"volcanic_depth\"")
        .changeAfter("bosses", "\"frost_giant\"", "\"hp\": 80", "\"hp\": -1")
        .changeAfter("bosses", "\"goblin_king\"", "\"Goblin King\"", "\"Goblin King \"")
        .changeAfter("enemies", "\"animated_tome\"", "\"weight\"", "\"wieght\"")
        .changeAfter("enemies", "\"assassin\"", "\"max_floor\": 8", "\"max_floor\": 1")
        .changeAfter("enemies", "\"bile_lurker\"", "\"damage\": 2,", "")
        .changeAfter("enemies", "\"wraith\"", "\"W\"", "\"WW\"")
        .changeAfter("themes", "\"ancient_library\"", "\"torch_min\": 8", "\"torch_min\": 80")
        .changeAfter("themes", "\"ice_cavern\"", "[\"*\", \"<\"]", "[\"*\"]");

    List<Fault> faults = lab.faults();

    assertThat(faults)
        .extracting(Fault::rule)
        .containsExactly(
            "pattern",
            "reference",
            "minimum",
            "clean-text",
            "unknown-field",
            "floor-range",
            "required",
            "max-length",
            "torch-range",
            "decorations-pair");
    assertThat(faults).isSorted();
  }
}
