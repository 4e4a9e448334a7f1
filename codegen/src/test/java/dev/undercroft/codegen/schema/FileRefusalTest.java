package dev.undercroft.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a file in data/schemas may not be.
class FileRefusalTest {
  @TempDir Path data;
  SchemaFolder folder;

  @BeforeEach
  void a_sound_kind() {
    folder = new SchemaFolder(data);
  }

  @Test
  void no_json() {
    folder.raw("gods.schema.json", "{\"title\": \"God\",\n oops}");

    assertThat(folder.fault()).startsWith("gods.schema.json:2:").contains("is not JSON: ");
  }

  @Test
  void cut_off() {
    folder.raw("gods.schema.json", "{\"title\": ");

    assertThat(folder.fault()).contains("gods.schema.json", "is not JSON: ");
  }

  @Test
  void empty() {
    folder.raw("gods.schema.json", "");

    assertThat(folder.fault()).contains("gods.schema.json: is empty");
  }

  @Test
  void no_object() {
    folder.raw("gods.schema.json", "[]");

    assertThat(folder.fault()).contains("holds a list. Make it an object");
  }

  @Test
  void with_more_than_one_value() {
    folder.raw("gods.schema.json", "[] []");

    assertThat(folder.faults()).anyMatch(f -> f.contains("has more after the schema's end"));
  }

  @Test
  void with_a_key_twice() {
    folder.things(
        "\n\"x\": {\"x-field\": 2, \"x-field\": 2, \"type\": \"boolean\", \"description\": \"X.\"}");

    assertThat(folder.fault())
        .isEqualTo(
            "things.schema.json:7:21 /properties/x/x-field: stands here for the second time."
                + " Keep one of the two.");
  }

  @Test
  void with_a_name_that_is_no_schema_s() {
    folder.raw("readme.md", "hello").raw("Gods.schema.json", "{}");

    assertThat(folder.faults()).hasSize(2).allMatch(f -> f.contains("is no schema's file name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"content", "releases"})
  void of_a_kind_whose_name_the_api_needs_itself(String name) {
    folder.kind(name, "Stuff", 2, "");

    assertThat(folder.fault()).contains("a kind can't be called \"" + name + "\"");
  }

  @Test
  void of_another_draft_or_file() {
    folder.raw("gods.schema.json", "{\"$schema\": \"x\", \"$id\": \"y\"}");

    assertThat(folder.faults())
        .anyMatch(f -> f.contains("is not of draft 2020-12"))
        .anyMatch(
            f -> f.contains("$id is not the file's name. Write \"$id\": \"gods.schema.json\""));
  }

  @Test
  void a_missing_folder() {
    folder = new SchemaFolder(data);

    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> SchemaReader.read(data.resolve("nowhere"))))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("is no folder");
  }

  @Test
  void all_faults_come_at_once_in_the_order_of_their_places() {
    folder
        .raw("gods.schema.json", "{")
        .things(
            """
            "b": {"type": "boolean", "description": "B."},
            "a": {"x-field": 3, "type": "boolean"}\
            """);

    assertThat(folder.faults())
        .satisfiesExactly(
            f -> assertThat(f).contains("gods.schema.json"),
            f -> assertThat(f).contains("/properties/b"),
            f -> assertThat(f).contains("/properties/a"));
  }
}
