package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.undercroft.kernel.Limits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Faults of whole files: names, sizes, encoding, syntax.
class FileFaultsTest {
  @TempDir Path scratch;
  private SeedLab lab;

  @BeforeEach
  void copy() {
    lab = new SeedLab(scratch);
  }

  @Test
  void a_folder_that_is_not_there_is_one_fault() {
    SeedCheck.Result result = SeedCheck.product().check(Path.of("nowhere"));

    assertThat(result)
        .isEqualTo(
            new SeedCheck.Faulty(
                List.of(
                    new Fault(
                        "nowhere/seeds",
                        1,
                        1,
                        "",
                        "missing-folder",
                        "There is no such folder; name the folder that holds seeds/."))));
  }

  @Test
  void a_kind_without_a_file_is_named() {
    lab.delete("themes.json").delete("bosses.json");

    assertThat(lab.faults())
        .extracting(Fault::file, Fault::rule)
        .containsExactly(
            tuple("data/seeds/bosses.json", "missing-file"),
            tuple("data/seeds/themes.json", "missing-file"));
  }

  @Test
  void a_file_of_no_kind_is_refused_with_the_nearest_name() {
    lab.write("boses.json", "{}");

    Fault fault = lab.fault();

    assertThat(fault.file()).isEqualTo("data/seeds/boses.json");
    assertThat(fault.rule()).isEqualTo("unknown-file");
    assertThat(fault.message()).contains("Did you mean \"bosses.json\"?");
  }

  @Test
  void a_misnamed_file_is_not_missing_as_well() throws Exception {
    Files.move(lab.data().resolve("seeds/enemies.json"), lab.data().resolve("seeds/enemy.json"));

    assertThat(lab.fault().rule()).isEqualTo("unknown-file");
  }

  @Test
  void what_editors_leave_behind_does_not_matter() {
    lab.write(".enemies.json.swp", "x");

    assertThat(lab.faults()).isEmpty();
  }

  @Test
  void a_folder_in_the_place_of_a_file_is_refused() throws Exception {
    lab.delete("bosses.json");
    Files.createDirectory(lab.data().resolve("seeds/bosses.json"));

    assertThat(lab.fault().rule()).isEqualTo("unreadable");
  }

  @Test
  void a_huge_file_is_refused_unread() {
    lab.write("bosses.json", new byte[Limits.SEED_FILE_BYTES + 1]);

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("file-size");
    assertThat(fault.message()).contains("8388609", "8388608", "was not read");
  }

  @Test
  void a_byte_that_is_no_utf8_is_found() {
    byte[] bytes = lab.text("bosses").getBytes(StandardCharsets.UTF_8);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Goblin King");
    String expected = lab.spot("bosses", "", "Goblin King");
    bytes[at] = (byte) 0xE4;
    lab.write("bosses.json", bytes);

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("encoding");
    assertThat(fault.message()).contains("0xE4");
    assertThat(fault.line() + ":" + fault.column()).isEqualTo(expected);
  }

  @Test
  void a_byte_order_mark_is_refused() {
    lab.write("bosses.json", "\uFEFF" + lab.text("bosses"));

    assertThat(lab.fault().message()).contains("byte order mark");
  }

  @Test
  void a_syntax_error_is_shown_where_it_is() {
    lab.write("bosses.json", "{\n  \"version\": \"1.0.0\",\n  \"data\": [1, 2,]\n}\n");

    assertThat(lab.fault())
        .isEqualTo(
            new Fault(
                "data/seeds/bosses.json",
                3,
                17,
                "",
                "json",
                "Expected another entry after the comma; remove the comma."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": 1,}              | 1 | 9  | remove the comma",
        "{\"a\" 1}                | 1 | 6  | Expected a colon",
        "{\"a\": 1 \"b\": 2}      | 1 | 9  | Expected a comma before",
        "{a: 1}                   | 1 | 2  | name in double quotes, found a",
        "{'a': 1}                 | 1 | 2  | name in double quotes",
        "// note                  | 1 | 1  | JSON has none",
        "{\"a\": 01}              | 1 | 8  | can't start with 0",
        "{\"a\": tru}             | 1 | 7  | found tru",
        "{\"a\": }                | 1 | 7  | Expected a value",
        "{\"a\": \"\\q\"}         | 1 | 9  | backslash",
        "{\"a\": 1}}              | 1 | 9  | closes nothing",
        "{\"a\": 1} {}            | 1 | 10 | goes on after",
        "{\"a\": [1, 2            | 1 | 12 | ends too early",
        "{\"a\": \"abc            | 1 | 11 | ends inside a text",
        "{\"a\": [1.]}            | 1 | 9  | Expected a number",
      })
  void every_slip_has_a_sentence(String text, int line, int column, String says) {
    lab.write("bosses.json", text);

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("json");
    assertThat(fault.message()).contains(says);
    assertThat(fault.line() + ":" + fault.column()).isEqualTo(line + ":" + column);
  }

  @Test
  void an_empty_file_says_what_it_needs() {
    lab.write("bosses.json", "\n");

    assertThat(lab.fault().message()).startsWith("The file is empty");
  }

  @Test
  void hostile_nesting_texts_and_numbers_are_refused() {
    lab.write("bosses.json", "[".repeat(100_000));
    lab.change("enemies", "\"Animated Tome\"", '"' + "a_".repeat(100_000) + '"');
    lab.change("themes", "\"floor\": 6", "\"floor\": " + "6".repeat(5_000));

    assertThat(lab.faults())
        .extracting(Fault::message)
        .satisfiesExactly(
            nested -> assertThat(nested).contains("nested too deeply"),
            text -> assertThat(text).contains("longer than 4000 characters"),
            number -> assertThat(number).contains("too many digits"));
  }

  @Test
  void a_field_that_stands_twice_is_refused_each_time() {
    lab.changeAfter("enemies", "\"goblin\"", "\"hp\": 6", "\"hp\": 6, \"hp\": 7, \"hp\": 8");

    List<Fault> faults = lab.faults();

    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst().rule()).isEqualTo("duplicate-field");
    assertThat(faults.getFirst().message())
        .contains(
            "\"hp\" stands twice",
            "line " + lab.spot("enemies", "\"goblin\"", "\"hp\"").split(":")[0]);
    assertThat(faults.getFirst().line() + ":" + faults.getFirst().column())
        .isEqualTo(lab.spot("enemies", "\"goblin\"", "\"hp\": 7"));
  }

  @Test
  void too_many_records_are_refused_at_once() {
    String record = "{\"id\": \"x\"},";
    String data = record.repeat(Limits.RECORDS_PER_KIND) + "{\"id\": \"x\"}";
    lab.write(
        "enemies.json",
        "{\"version\": \"1.0.0\", \"updated_at\": \"2026-11-23T00:00:00Z\", \"data\": ["
            + data
            + "]}");

    List<Fault> faults = lab.faults();

    assertThat(faults).extracting(Fault::rule).contains("record-count", "too-many-faults");
    assertThat(faults).hasSize(Limits.FAULTS_PER_SEED_FILE + 1);
    assertThat(faults.getFirst().message()).contains("2001", "2000");
  }

  @Test
  void a_release_that_is_too_large_is_refused() {
    String creatures = lab.text("creatures");
    StringBuilder many = new StringBuilder(creatures.substring(0, creatures.lastIndexOf("\n  ]")));
    // Three bytes a letter, thirty words, and as long as a text may be.
    String description = ("‡".repeat(19) + " ").repeat(30).strip();
    for (int i = 1000; i < 2900; i++) {
      many.append(
          """
          ,{"id": "zz%d", "name": "Z", "category": "dweller", "threat_level": 0, "speed": "slow", "habitats": ["sewers"],
          "floors": [2], "description": "%s"}
          """
              .formatted(i, description));
    }
    lab.write("creatures.json", many + "\n  ]\n}\n");

    Fault fault = lab.fault();

    assertThat(fault.file()).isEqualTo("data/seeds");
    assertThat(fault.rule()).isEqualTo("release-size");
    assertThat(fault.message()).contains("2097152");
  }
}
