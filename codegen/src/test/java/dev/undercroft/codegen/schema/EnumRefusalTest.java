package dev.undercroft.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a closed set may not be.
class EnumRefusalTest {
  @TempDir Path data;
  SchemaFolder folder;

  @BeforeEach
  void a_sound_kind() {
    folder = new SchemaFolder(data);
  }

  private static final String SOUND =
      "\"Mood\": {\"description\": \"M.\", \"type\": \"string\", \"enum\": [%s], \"x-values\": {%s}}";
  private static final String GLAD = "\"glad\": {\"x-field\": 1, \"description\": \"Glad.\"}";

  @Test
  void with_a_word_that_has_no_value() {
    folder.enums(SOUND.formatted("\"glad\", \"sad\"", GLAD));

    assertThat(folder.fault())
        .contains("enums.schema.json", "enum and x-values don't hold the same words");
  }

  @Test
  void with_a_value_that_is_no_word() {
    folder.enums(SOUND.formatted("", GLAD));

    assertThat(folder.fault()).contains("enum and x-values don't hold the same words");
  }

  @Test
  void with_two_values_of_one_number() {
    folder.enums(
        SOUND.formatted(
            "\"glad\", \"sad\"", GLAD + ", \"sad\": {\"x-field\": 1, \"description\": \"Sad.\"}"));

    assertThat(folder.fault()).contains("x-field 1 is already that of \"glad\"");
  }

  @Test
  void with_a_value_without_a_description() {
    folder.enums(SOUND.formatted("\"sad\"", "\"sad\": {\"x-field\": 1}"));

    assertThat(folder.fault()).contains("/$defs/Mood/x-values/sad: has no description");
  }

  @Test
  void with_words_that_protobuf_cannot_tell_apart() {
    folder.enums(
        SOUND.formatted(
            "\"so_so\", \"soso\"",
            "\"so_so\": {\"x-field\": 1, \"description\": \"A.\"},"
                + "\"soso\": {\"x-field\": 2, \"description\": \"B.\"}"));

    assertThat(folder.fault()).contains("protobuf can't tell it from \"so_so\"");
  }

  @Test
  void with_a_word_that_protobuf_or_java_uses() {
    folder.enums(
        SOUND.formatted(
            "\"unspecified\", \"sad_value\"",
            "\"unspecified\": {\"x-field\": 1, \"description\": \"A.\"},"
                + "\"sad_value\": {\"x-field\": 2, \"description\": \"B.\"}"));

    assertThat(folder.faults())
        .hasSize(2)
        .anyMatch(fault -> fault.contains("\"unspecified\" is protobuf's zero value"))
        .anyMatch(fault -> fault.contains("Java adds a constant"));
  }

  @Test
  void with_a_word_in_capitals() {
    folder.enums(SOUND.formatted("\"Sad\"", "\"Sad\": {\"x-field\": 1, \"description\": \"A.\"}"));

    assertThat(folder.fault()).contains("\"Sad\" is not lower snake case");
  }

  @Test
  void named_like_a_message() {
    folder.enums(SOUND.replace("Mood", "Thing").formatted("\"glad\"", GLAD));

    assertThat(folder.fault()).contains("the message Thing is already that of the enum Thing");
  }
}
