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

/// Rules about lore, narrative and screen.
class WordsRulesTest {
  @TempDir Path scratch;
  private SeedLab lab;

  @BeforeEach
  void copy() {
    lab = new SeedLab(scratch);
  }

  @Test
  void an_enemy_has_no_second_encounter_line() {
    lab.changeAfter("narrative", "\"assassin\"", "\"bile_lurker\"", "\"assassin\"");

    assertThat(lab.faults()).extracting(Fault::rule).containsOnly("one-line-an-enemy");
    assertThat(lab.faults())
        .extracting(Fault::pointer)
        .containsExactly("/data/encounter_lines", "/data/encounter_lines/2/enemy_id");
    String line = lab.spot("narrative", "", "\"assassin\"").split(":")[0];
    assertThat(lab.faults().getLast().message())
        .isEqualTo(
            "\"assassin\" has an encounter line already (data/seeds/narrative.json:%s); remove one."
                .formatted(line));
  }

  @Test
  void an_enemy_without_an_encounter_line_is_named() {
    String line = "{\"enemy_id\": \"orc\"";
    String narrative = lab.text("narrative");
    int at = narrative.indexOf(line);
    int next = narrative.indexOf("{", at + 1);
    lab.write("narrative.json", narrative.substring(0, at) + narrative.substring(next));

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("one-line-an-enemy");
    assertThat(fault.pointer()).isEqualTo("/data/encounter_lines");
    assertThat(fault.message()).isEqualTo("No encounter line for \"orc\"; every enemy has one.");
  }

  @Test
  void of_many_enemies_without_a_line_some_are_named() {
    String narrative = lab.text("narrative");
    int first = narrative.indexOf("{\"enemy_id\": \"assassin\"");
    int last = narrative.indexOf("{\"enemy_id\": \"wraith\"");
    lab.write("narrative.json", narrative.substring(0, first) + narrative.substring(last));

    assertThat(lab.fault().message())
        .startsWith("No encounter line for \"assassin\", \"bile_lurker\", ")
        .endsWith("\"fire_elemental\", \"frost_wisp\" and 16 more; every enemy has one.");
  }

  @Test
  void a_line_for_an_enemy_that_is_not_there_is_a_dangling_reference_and_nothing_else() {
    lab.change("narrative", "\"orc\"", "\"ork\"");

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("reference");
    assertThat(fault.message()).endsWith("Did you mean \"orc\"?");
  }

  @Test
  void a_floor_without_an_intro_and_one_with_two_are_named() {
    lab.change("narrative", "{\"floor\": 7,", "{\"floor\": 6,");

    assertThat(lab.faults())
        .extracting(Fault::rule)
        .containsExactly("one-intro-a-floor", "one-intro-a-floor");
    assertThat(lab.faults().getFirst().message())
        .isEqualTo("No intro for floor 7; every floor has one.");
    assertThat(lab.faults().getLast().message())
        .startsWith("Floor 6 has an intro already (data/seeds/narrative.json:")
        .endsWith("); remove one.");
    assertThat(lab.faults().getLast().pointer()).isEqualTo("/data/floor_intros/6/floor");
  }

  @Test
  void a_micro_event_and_its_evidence_are_on_one_floor() {
    lab.changeAfter("lore", "\"evidence_drowned_voices\"", "\"floor\": 2", "\"floor\": 3");

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("evidence-floor");
    assertThat(fault.pointer()).isEqualTo("/data/micro_events/1/floor");
    String line = lab.spot("lore", "\"evidence_drowned_voices\"", "\"floor\": 3").split(":")[0];
    assertThat(fault.message())
        .isEqualTo(
            ("\"micro_f2_drowned\" happens on floor 2, but its evidence \"evidence_drowned_voices\""
                    + " is found on floor 3 (data/seeds/lore.json:%s); give both the same.")
                .formatted(line));
  }

  @Test
  void what_a_micro_event_leaves_is_evidence() {
    lab.change("narrative", "\"evidence_drowned_voices\"", "\"sewer_worker\"");

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("evidence-floor");
    assertThat(fault.pointer()).isEqualTo("/data/micro_events/1/evidence_id");
    assertThat(fault.message())
        .startsWith("\"sewer_worker\" is no evidence (data/seeds/lore.json:")
        .endsWith("); name an entry whose item_type is evidence.");
  }

  @Test
  void evidence_that_is_not_there_is_a_dangling_reference() {
    lab.change("narrative", "\"evidence_drowned_voices\"", "\"evidence_drowned_voice\"");

    assertThat(lab.fault().rule()).isEqualTo("reference");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "lore      | `\"dragon_pact\"`  | `\"sort_order\": 15`  | `\"sort_order\": 7` | sort-order    | /data/1/sort_order                | sort_order 7 is taken already",
        "narrative | `\"quote_02\"`     | `\"sort_order\": 2`   | `\"sort_order\": 1` | sort-order    | /data/quotes/1/sort_order         | sort_order 1 is taken already",
        "narrative | `\"first_boss\"`   | `\"priority\": 95`    | `\"priority\": 100` | hint-priority | /data/hints/1/priority            | Another hint has priority 100",
        "narrative | `\"quotes\"`       | `\"quote_02\"`        | `\"quote_01\"`      | narrative-ids | /data/quotes/1/id                 | \"quote_01\" is there already",
        "narrative | `\"hints\"`        | `\"first_boss\"`      | `\"first_move\"`    | narrative-ids | /data/hints/1/id                  | \"first_move\" is there already",
        "narrative | `\"micro_events\"` | `\"micro_f3_spores\"` | `\"micro_f1_echo\"` | narrative-ids | /data/micro_events/2/id           | \"micro_f1_echo\" is there already",
        "ui        | ``                 | `\"bar_width\": 8`    | `\"bar_width\": 26` | screen-fits   | /data/bar_width                   | A bar of 26 columns does not fit into a stats_panel_width of 25",
        "ui        | ``                 | `\"message_log_size\": 5` | `\"message_log_size\": 6` | screen-fits | /data/message_log_size    | 6 messages and their frame take 8 rows, but message_area_height is 7",
        "lore      | `\"dragon_pact\"`  | `history`             | `heroes`            | enum          | /data/1/category                  | none of its words: characters, locations, creatures, history, artifacts.",
      })
  void a_broken_rule_is_named_where_it_is_broken(
      String kind,
      String landmark,
      String from,
      String to,
      String rule,
      String pointer,
      String says) {
    lab.changeAfter(kind, landmark, from, to);

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo(rule);
    assertThat(fault.pointer()).isEqualTo(pointer);
    assertThat(fault.message()).contains(says);
  }

  @ParameterizedTest
  @CsvSource({"59, Add 1.", "201, Remove 1."})
  void a_text_of_the_lore_is_neither_a_scrap_nor_a_novel(int words, String says) {
    lore(words);

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("lore-length");
    assertThat(fault.pointer()).isEqualTo("/data/0/text");
    assertThat(fault.message())
        .isEqualTo("The text has %d words; it takes 60 to 200. %s".formatted(words, says));
  }

  @ParameterizedTest
  @CsvSource({"60", "200"})
  void a_text_of_the_lore_may_be_as_short_and_as_long_as_the_rule_says(int words) {
    lore(words);

    assertThat(lab.faults()).isEmpty();
  }

  private void lore(int words) {
    String lore = lab.text("lore");
    int start = lore.indexOf("\"text\": \"") + "\"text\": \"".length();
    int end = lore.indexOf("\"\n", start);
    String text = "word ".repeat(words).strip();
    lab.write("lore.json", lore.substring(0, start) + text + lore.substring(end));
  }
}
