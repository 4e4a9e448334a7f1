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
import org.junit.jupiter.params.provider.ValueSource;

/// Rules about the bestiary. Each seed set breaks just one.
class CreatureRulesTest {
  @TempDir Path scratch;
  private SeedLab lab;

  @BeforeEach
  void copy() {
    lab = new SeedLab(scratch);
  }

  @ParameterizedTest
  @CsvSource({"orc, enemy", "rat_king, boss"})
  void an_enemy_or_boss_without_a_creature_is_named(String id, String field) {
    String creatures = lab.text("creatures");
    int start = creatures.indexOf("    {\n      \"id\": \"" + id + '"');
    int next = creatures.indexOf("    {\n", start + 1);
    lab.write("creatures.json", creatures.substring(0, start) + creatures.substring(next));

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("one-creature-each");
    assertThat(fault.pointer()).isEqualTo("/data");
    assertThat(fault.message())
        .isEqualTo(
            "No creature for %s \"%s\"; add one that names it as its %s."
                .formatted(field, id, field));
  }

  @Test
  void a_creature_of_an_enemy_that_is_not_there_is_a_dangling_reference_and_nothing_else() {
    lab.change("creatures", "\"enemy\": \"orc\"", "\"enemy\": \"ork\"");

    assertThat(lab.fault().rule()).isEqualTo("reference");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "orc        | \"common\"  | \"ghost\"     | category | creature-category | names neither enemy nor boss, but this one names an enemy",
        "orc        | \"common\"  | \"boss\"      | category | creature-category | names a boss, but this one names an enemy",
        "rat_king   | \"boss\",   | \"rare\",     | category | creature-category | names an enemy, but this one names a boss",
        "long_queue | \"dweller\" | \"rare\"      | category | creature-category | names an enemy, but this one names neither enemy nor boss",
        "orc        | \"enemy\": \"orc\" | \"enemy\": \"orc\", \"boss\": \"rat_king\" | category | creature-category | this one names both an enemy and a boss",
        "wraith     | \"wraith\"  | \"wraiths\"   | id       | creature-name     | \"wraiths\" is about \"wraith\" (data/seeds/enemies.json:",
        "orc        | \"Orc\"     | \"Ork\"       | name     | creature-name     | name is \"Ork\", but \"Orc\" elsewhere (data/seeds/enemies.json:",
        "rat_king   | \"Rat King\" | \"King Rat\" | name     | creature-name     | name is \"King Rat\", but \"Rat King\" elsewhere (data/seeds/bosses.json:",
        "orc        | [2, 3, 4, 5] | [2, 3, 4]  | floors   | creature-floors   | floors is [2, 3, 4], but its enemy or boss belongs to [2, 3, 4, 5]; write those.",
        "rat_king   | [2]         | [3]         | floors   | creature-floors   | floors is [3], but its enemy or boss belongs to [2]; write those.",
        "archivist  | [1, 2, 4, 6, 8] | [2, 1, 4, 6, 8] | floors | creature-floors | floors is [2, 1, 4, 6, 8]; write them as [1, 2, 4, 6, 8].",
        "archivist  | [1, 2, 4, 6, 8] | [1, 2, 4, 6, 7] | habitats | creature-floors | habitats are the themes of floors [1, 2, 4, 6, 8], but its floors are [1, 2, 4, 6, 7]",
        "orc        | \"sewers\", | ``            | habitats | creature-floors   | habitats are the themes of floors [3, 4, 5], but its floors are [2, 3, 4, 5]",
      })
  void a_creature_is_that_of_its_enemy_or_boss(
      String id, String from, String to, String field, String rule, String says) {
    lab.changeAfter("creatures", "\"id\": \"" + id + '"', from, to);

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo(rule);
    assertThat(fault.pointer()).endsWith("/" + field);
    assertThat(fault.message()).contains(says);
  }

  @ParameterizedTest
  @ValueSource(ints = {29, 81})
  void a_description_is_neither_a_line_nor_a_page(int words) {
    describe(words);

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("description-words");
    assertThat(fault.pointer()).isEqualTo("/data/0/description");
    assertThat(fault.message())
        .isEqualTo("The description has %d words; write 30 to 80.".formatted(words));
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 80})
  void a_description_may_have_the_fewest_and_the_most_words(int words) {
    describe(words);

    assertThat(lab.faults()).isEmpty();
  }

  private void describe(int words) {
    String creatures = lab.text("creatures");
    int start = creatures.indexOf("\"description\": \"") + "\"description\": \"".length();
    int end = creatures.indexOf("\"\n", start);
    String text = "word ".repeat(words).strip();
    lab.write("creatures.json", creatures.substring(0, start) + text + creatures.substring(end));
  }
}
