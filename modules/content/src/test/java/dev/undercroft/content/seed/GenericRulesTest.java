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
    lab.changeAfter("lore", "\"dragon_pact\"", "\"druid_log\"", "\"dragon_pact\"");

    Fault fault = lab.fault();

    assertThat(fault.pointer()).isEqualTo("/data/2/id");
    assertThat(fault.rule()).isEqualTo("unique-key");
    int other = Integer.parseInt(lab.spot("lore", "", "\"dragon_pact\"").split(":")[0]) - 1;
    assertThat(fault.message())
        .isEqualTo(
            "\"dragon_pact\" is the id of the record on line "
                + other
                + " already; give this one another.");
  }

  @Test
  void only_the_record_that_has_to_move_is_out_of_order() {
    lab.change("lore", "\"crypt_inscription\"", "\"zombie\"");

    Fault fault = lab.fault();

    assertThat(fault.pointer()).isEqualTo("/data/0/id");
    assertThat(fault.rule()).isEqualTo("order");
    int last = Integer.parseInt(lab.spot("lore", "", "\"wizard_research\"").split(":")[0]) - 1;
    assertThat(fault.message())
        .isEqualTo(
            "\"zombie\" is out of order: it belongs after \"wizard_research\" on line "
                + last
                + ".");
  }

  @Test
  void a_record_that_belongs_first_is_told_so() {
    lab.change("lore", "\"wizard_research\"", "\"aaron\"");

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
        "`Animated \\u200fTome`    | U+200F (RIGHT-TO-LEFT MARK)",
        "`Animated \\u061cTome`    | U+061C (ARABIC LETTER MARK)",
        "`Animated \\u3164Tome`    | U+3164 (HANGUL FILLER)",
        "`Animated\\ufe0fTome`     | U+FE0F (VARIATION SELECTOR-16)",
        "`Animated\\uffffTome`     | U+FFFF as number 9",
      })
  void texts_hold_nothing_that_can_not_be_seen(String text, String says) {
    lab.change("themes", "\"Ancient Library\"", '"' + text + '"');

    Fault fault = lab.fault();

    assertThat(fault.pointer()).isEqualTo("/data/0/name");
    assertThat(fault.rule()).isEqualTo("clean-text");
    assertThat(fault.message()).contains(says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // A Cyrillic a and o, a Greek omicron, a whole word of Cyrillic.
        "`\\u0410nimated Tome`    | \"\u0410\", U+0410 (CYRILLIC CAPITAL LETTER A) as number 1; write it in Latin letters",
        "`Animated T\\u043eme`    | U+043E (CYRILLIC SMALL LETTER O) as number 11",
        "`Animated T\\u03bfme`    | U+03BF (GREEK SMALL LETTER OMICRON)",
        "`\\u0441\\u043e\\u0440`      | U+0441 (CYRILLIC SMALL LETTER ES) as number 1",
        "`\\uff34ome`             | U+FF34 (FULLWIDTH LATIN CAPITAL LETTER T) as number 1; write \"T\".",
        "`\\ud835\\udc13ome`       | U+1D413 (MATHEMATICAL BOLD CAPITAL T) as number 1; write \"T\".",
        "`Tome \\u2167`           | U+2167 (ROMAN NUMERAL EIGHT) as number 6; write \"VIII\".",
        "`Tome \\u0663`           | U+0663 (ARABIC-INDIC DIGIT THREE)",
        "`Animated\\u00a0Tome`    | U+00A0 (NO-BREAK SPACE) as number 9; write an ordinary space.",
        "`Tome\\u0301`            | U+0301 (COMBINING ACUTE ACCENT) as number 5; write a letter and its accent as one character.",
      })
  void texts_hold_nothing_that_passes_for_something_else(String text, String says) {
    lab.change("themes", "\"Ancient Library\"", '"' + text + '"');

    Fault fault = lab.fault();

    assertThat(fault.pointer()).isEqualTo("/data/0/name");
    assertThat(fault.rule()).isEqualTo("look-alike");
    assertThat(fault.message()).contains(says);
  }

  @Test
  void accents_signs_and_glyphs_are_as_good_as_other_letters() {
    lab.change("themes", "\"Ancient Library\"", "\"Tomé ⚔\ufe0f ∆ ½ “d’Été”: 5 œufs…\"")
        .change("enemies", "\"symbol\": \"t\"", "\"symbol\": \"\u0416\"");

    assertThat(lab.faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"rat_king\" | \"r\\u0430t_king\" | boss_id | pattern | Its character 2 is \"\u0430\", U+0430 (CYRILLIC SMALL LETTER A).",
        "\"rat_king\" | \"rat_\\u200fking\" | boss_id | pattern | Its character 5 is \"\\u200f\", U+200F (RIGHT-TO-LEFT MARK).",
        "\"boss_id\"  | \"b\\u043ess_id\"  | b\u043ess_id | unknown-field | Did you mean \"boss_id\"? Its character 2 is \"\u043e\", U+043E",
      })
  void a_machine_word_with_a_strange_letter_is_told_which(
      String from, String to, String field, String rule, String says) {
    lab.changeAfter("themes", "\"sewers\"", from, to);

    Fault fault = lab.fault();

    assertThat(fault.pointer()).endsWith("/" + field);
    assertThat(fault.rule()).isEqualTo(rule);
    assertThat(fault.message()).contains(says);
  }

  @Test
  void a_word_of_a_closed_set_with_a_strange_letter_is_told_which() {
    lab.change("enemies", "\"aggressive\"", "\"\\u0430ggressive\"");

    assertThat(lab.fault().message())
        .endsWith(
            "Did you mean \"aggressive\"? Its character 1 is \"\u0430\", U+0430 (CYRILLIC SMALL LETTER A).");
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
    lab.changeAfter("bosses", "\"version\"", "1.1.0", "1")
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
