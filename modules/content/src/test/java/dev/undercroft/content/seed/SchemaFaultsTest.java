package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What schemas refuse. The product's seeds are edited, so that each set has just one fault.
class SchemaFaultsTest {
  @TempDir Path scratch;
  private SeedLab lab;

  @BeforeEach
  void copy() {
    lab = new SeedLab(scratch);
  }

  /// The landmark is the id of the record; its place in the file is the first number of the
  /// pointer.
  @ParameterizedTest(name = "{2} instead of {1}: {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "animated_tome | \"hp\": 14 | \"hp\": \"14\" | hp | type | it takes a whole number. Write 14 without quotes.",
        "animated_tome | \"hp\": 14 | \"hp\": 14.0 | hp | type | whole number, without fraction or exponent. Write 14.",
        "animated_tome | \"hp\": 14 | \"hp\": 1e3 | hp | type | Write 1000.",
        "animated_tome | \"hp\": 14 | \"hp\": 0.5 | hp | type | hp is 0.5; it takes a whole number",
        "animated_tome | \"hp\": 14 | \"hp\": null | hp | type | A field without a value is left out.",
        "animated_tome | \"hp\": 14 | \"hp\": [14] | hp | type | hp is a list",
        "animated_tome | \"hp\": 14 | \"hp\": 0 | hp | minimum | hp is 0; it takes 1 to 10000. The nearest is 1.",
        "animated_tome | \"hp\": 14 | \"hp\": 3000000000 | hp | maximum | The nearest is 10000.",
        "animated_tome | \"xp\": 40 | \"xp\": 1e400 | xp | number | 1e400 is beyond what a number can hold",
        "animated_tome | \"Animated Tome\" | 12 | name | type | Write \"12\".",
        "animated_tome | \"Animated Tome\" | \"\" | name | min-length | name is empty.",
        "animated_tome | \"aggressive\" | \"agressive\" | ai_type | enum | Did you mean \"aggressive\"?",
        "animated_tome | \"aggressive\" | \"Stealth\" | ai_type | enum | Did you mean \"stealth\"?",
        "animated_tome | \"1d10\" | \"1D10\" | damage_dice | pattern | Did you mean \"1d10\"?",
        "animated_tome | \"1d10\" | \"1d6 + 1\" | damage_dice | pattern | Did you mean \"1d6+1\"?",
        "animated_tome | \"dark\" | \"Dark Magic\" | element | pattern | Did you mean \"dark_magic\"?",
        "animated_tome | \"symbol\": \"t\" | \"symbol\": \"tt\" | symbol | max-length | symbol is 2 characters long: 1 at most.",
        "animated_tome | \"fraction\": 0.5 | \"fraction\": 1.5 | resistances/0/fraction | maximum | fraction is 1.5; it takes -1 to 1. The nearest is 1.",
        "animated_tome | \"fraction\": 0.5 | \"fraction\": \"0.5\" | resistances/0/fraction | type | Write 0.5 without quotes.",
      })
  void a_refused_value_is_named_with_its_mend(
      String record, String from, String to, String field, String rule, String says) {
    lab.changeAfter("enemies", '"' + record + '"', from, to);

    Fault fault = lab.fault();

    assertThat(fault.pointer()).isEqualTo("/data/0/" + field);
    assertThat(fault.rule()).isEqualTo(rule);
    assertThat(fault.message()).contains(says);
  }

  @Test
  void a_missing_field_is_shown_at_its_record() {
    lab.changeAfter("enemies", "\"assassin\"", "\"hp\": 20,", "");

    Fault fault = lab.fault();

    assertThat(fault.pointer()).isEqualTo("/data/1");
    assertThat(fault.rule()).isEqualTo("required");
    assertThat(fault.message())
        .isEqualTo("\"hp\" is missing; add it. It says: Health at full strength, in hit points.");
    int line = Integer.parseInt(lab.spot("enemies", "", "\"assassin\"").split(":")[0]) - 1;
    assertThat(fault.line() + ":" + fault.column()).isEqualTo(line + ":5");
  }

  @Test
  void every_missing_field_of_a_record_is_named() {
    lab.changeAfter("enemies", "\"assassin\"", "\"hp\": 20,", "")
        .changeAfter("enemies", "\"assassin\"", "\"xp\": 35,", "");

    assertThat(lab.faults())
        .extracting(f -> f.message().substring(0, 4))
        .containsExactly("\"hp\"", "\"xp\"");
  }

  @Test
  void a_misspelt_field_is_one_fault_at_its_name() {
    lab.changeAfter("enemies", "\"assassin\"", "\"damage_dice\"", "\"damage_dise\"");

    Fault fault = lab.fault();

    assertThat(fault.pointer()).isEqualTo("/data/1/damage_dise");
    assertThat(fault.rule()).isEqualTo("unknown-field");
    assertThat(fault.message())
        .isEqualTo("Enemy has no field \"damage_dise\". Did you mean \"damage_dice\"?");
    assertThat(fault.line() + ":" + fault.column())
        .isEqualTo(lab.spot("enemies", "", "\"damage_dise\""));
  }

  @Test
  void an_unknown_field_of_a_nested_object_is_found() {
    lab.changeAfter(
        "bosses", "\"rat_king\"", "\"quantity\": 1}", "\"quantity\": 1, \"chance\": 1}");

    Fault fault = lab.fault();

    assertThat(fault.pointer()).endsWith("/loot/0/chance");
    assertThat(fault.message())
        .isEqualTo("Loot has no field \"chance\". Its fields are item_id, quantity.");
  }

  @Test
  void an_entry_that_stands_twice_is_found() {
    lab.changeAfter("enemies", "\"assassin\"", "\"vanish\"", "\"vanish\", \"vanish\"");

    Fault fault = lab.fault();

    assertThat(fault.pointer()).isEqualTo("/data/1/abilities/2");
    assertThat(fault.rule()).isEqualTo("unique-items");
    assertThat(fault.message()).startsWith("\"vanish\" is in abilities already");
  }

  @Test
  void a_list_that_is_too_long_says_how_much() {
    lab.changeAfter(
        "enemies",
        "\"assassin\"",
        "\"vanish\"",
        "\"burrow\", \"dark_bolt\", \"fire_bolt\", \"ice_shard\", \"inferno\", \"smite\", \"teleport\", \"vanish\"");

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("max-items");
    assertThat(fault.message()).isEqualTo("abilities has 9 entries: 8 at most; remove 1.");
  }

  @Test
  void a_long_value_is_shortened_and_what_it_hides_is_shown() {
    String name = "\\u202e" + "x".repeat(200);
    lab.change("enemies", "\"Animated Tome\"", '"' + name + '"');

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("max-length");
    assertThat(fault.message())
        .isEqualTo(
            "name is 201 characters long: 60 at most. It reads \"\\u202e"
                + "x".repeat(59)
                + "…\".");
  }

  @Test
  void a_record_that_is_no_object_is_refused() {
    lab.change("enemies", "\"data\": [", "\"data\": [12,");

    Fault fault = lab.fault();

    assertThat(fault.pointer()).isEqualTo("/data/0");
    assertThat(fault.rule()).isEqualTo("type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"version\": \"1.0.0\" | \"version\": \"1.0\" | /version | pattern | Did you mean \"1.0.0\"?",
        "\"version\": \"1.0.0\" | \"version\": \"v1.0.0\" | /version | pattern | Did you mean \"1.0.0\"?",
        "\"version\": \"1.0.0\" | \"version\": 1 | /version | type | Write \"1\".",
        "\"version\": \"1.0.0\", | `` | `` | required | \"version\" is missing",
        "\"version\" | \"verson\" | /verson | unknown-field | Did you mean \"version\"?",
        "\"version\" | \"$schema\": \"x\", \"version\" | /$schema | unknown-field | no field \"$schema\"",
        "2026-11-23T00:00:00Z | yesterday | /updated_at | format | such as \"2026-01-13T00:00:00Z\"",
        "2026-11-23T00:00:00Z | 2026-11-23 | /updated_at | format | Did you mean \"2026-11-23T00:00:00Z\"?",
        "2026-11-23T00:00:00Z | 2026-02-30T00:00:00Z | /updated_at | format | not a date-time",
        "2026-11-23T00:00:00Z | 2026-11-23T02:00:00+02:00 | /updated_at | format | Did you mean \"2026-11-23T00:00:00Z\"?",
        "2026-11-23T00:00:00Z | 2026-11-23T00:00:00.1234567891Z | /updated_at | format | not a time in UTC",
      })
  void the_envelope_is_checked(String from, String to, String pointer, String rule, String says) {
    lab.change("traps", from, to);

    Fault fault = lab.fault();

    assertThat(fault.pointer()).isEqualTo(pointer);
    assertThat(fault.rule()).isEqualTo(rule);
    assertThat(fault.message()).contains(says);
  }

  @Test
  void data_that_is_no_list_is_refused_and_references_to_it_are_left_alone() {
    lab.write(
        "themes.json",
        "{\"version\": \"1.0.0\", \"updated_at\": \"2026-11-23T00:00:00Z\", \"data\": {\"id\": \"sewers\"}}");

    Fault fault = lab.fault();

    assertThat(fault.pointer()).isEqualTo("/data");
    assertThat(fault.rule()).isEqualTo("type");
  }

  @Test
  void a_file_that_is_no_object_is_refused() {
    lab.write("themes.json", "[]");

    Fault fault = lab.fault();

    assertThat(fault.message()).isEqualTo("The file is an empty list; it takes an object in { }.");
  }
}
