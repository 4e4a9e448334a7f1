package dev.undercroft.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a property may not be.
class FieldRefusalTest {
  @TempDir Path data;
  SchemaFolder folder;

  @BeforeEach
  void a_sound_kind() {
    folder = new SchemaFolder(data);
  }

  @Test
  void without_a_number() {
    folder.things("\"hp\": {\"type\": \"integer\", \"description\": \"Health.\"}");

    assertThat(folder.fault())
        .isEqualTo(
            "things.schema.json:6:7 /properties/hp: has no x-field, its protobuf number."
                + " Give it the next free one: 2.");
  }

  @Test
  void with_the_number_of_another() {
    folder.things("\"hp\": {\"x-field\": 1, \"type\": \"integer\", \"description\": \"Health.\"}");

    assertThat(folder.fault())
        .contains("/properties/hp/x-field: x-field 1 is already that of \"id\"")
        .contains("next free number: 2");
  }

  @Test
  void with_a_number_that_belonged_to_a_removed_field() {
    folder.things(
        "\"hp\": {\"x-field\": 7, \"type\": \"integer\", \"description\": \"Health.\"}",
        "\"id\"",
        "\"x-reserved\": [{\"field\": 7, \"name\": \"bite\"}],");

    assertThat(folder.fault())
        .contains("x-field 7 belonged to the removed \"bite\"")
        .contains("next free number: 8");
  }

  @Test
  void with_the_name_of_a_removed_field() {
    folder.things(
        "\"bite\": {\"x-field\": 8, \"type\": \"integer\", \"description\": \"Bite.\"}",
        "\"id\"",
        "\"x-reserved\": [{\"field\": 7, \"name\": \"bite\"}],");

    assertThat(folder.fault())
        .contains("/properties/bite: is named like something that was removed");
  }

  @Test
  void with_a_number_that_protobuf_does_not_have() {
    folder.things(
        """
        "a": {"x-field": 0, "type": "integer", "description": "Zero."},
        "b": {"x-field": 536870912, "type": "integer", "description": "Beyond."},
        "c": {"x-field": 19000, "type": "integer", "description": "Protobuf's own."},
        "d": {"x-field": 19999, "type": "integer", "description": "Protobuf's own."},
        "e": {"x-field": 536870911, "type": "integer", "description": "The last."},
        "f": {"x-field": 1.5, "type": "integer", "description": "A half."}\
        """);

    assertThat(folder.faults())
        .hasSize(5)
        .anyMatch(fault -> fault.contains("x-field 0 is no protobuf number"))
        .anyMatch(fault -> fault.contains("x-field 536870912 is no protobuf number"))
        .anyMatch(fault -> fault.contains("x-field 19000 is no protobuf number"))
        .anyMatch(fault -> fault.contains("x-field 19999 is no protobuf number"))
        .anyMatch(fault -> fault.contains("/properties/f/x-field: \"x-field\" is a number"));
  }

  @Test
  void with_an_unknown_keyword() {
    folder.things(
        "\"hp\": {\"x-field\": 2, \"type\": \"integer\", \"multipleOf\": 2, \"description\": \"H.\"}");

    assertThat(folder.fault())
        .contains("/properties/hp/multipleOf: \"multipleOf\" is not known here")
        .contains("minimum, maximum, x-int64");
  }

  @Test
  void with_a_keyword_of_another_type() {
    folder.things(
        "\"hp\": {\"x-field\": 2, \"type\": \"integer\", \"maxLength\": 2, \"description\": \"H.\"}");

    assertThat(folder.fault()).contains("\"maxLength\" is not known here");
  }

  @Test
  void without_a_description() {
    folder.things("\"hp\": {\"x-field\": 2, \"type\": \"integer\"}");

    assertThat(folder.fault()).contains("/properties/hp: has no description");
  }

  @Test
  void with_a_description_that_is_no_sentence() {
    folder.things("\"hp\": {\"x-field\": 2, \"type\": \"integer\", \"description\": \"Health\"}");

    assertThat(folder.fault()).contains("the description is not a sentence");
  }

  @Test
  void with_a_description_that_ends_a_comment() {
    folder.things(
        "\"hp\": {\"x-field\": 2, \"type\": \"integer\", \"description\": \"Health */ x.\"}");

    assertThat(folder.fault()).contains("the description would break a comment");
  }

  @Test
  void with_a_name_that_is_not_lower_snake_case() {
    folder.things(
        """
        "maxHp": {"x-field": 2, "type": "integer", "description": "Health."},
        "hp_2": {"x-field": 3, "type": "integer", "description": "Health."}\
        """);

    assertThat(folder.faults())
        .hasSize(2)
        .anyMatch(fault -> fault.contains("\"maxHp\" is not lower snake case"))
        .anyMatch(fault -> fault.contains("\"hp_2\" is not lower snake case"));
  }

  @Test
  void with_a_name_that_generated_code_uses() {
    folder.things(
        "\"class\": {\"x-field\": 2, \"type\": \"integer\", \"description\": \"Class.\"}");

    assertThat(folder.fault()).contains("\"class\" means something else in generated code");
  }

  @Test
  void with_accessors_that_clash_with_those_of_another() {
    folder.things(
        """
        "loot": {"x-field": 2, "type": "array", "items": {"type": "string"}, "description": "L."},
        "loot_count": {"x-field": 3, "type": "integer", "description": "How much."}\
        """);

    assertThat(folder.fault()).contains("can't tell \"loot_count\" from \"loot\"");
  }

  @Test
  void without_a_type() {
    folder.things("\"hp\": {\"x-field\": 2, \"description\": \"Health.\"}");

    assertThat(folder.fault()).contains("/properties/hp: has no type that codegen knows");
  }

  @Test
  void with_several_types() {
    folder.things(
        "\"hp\": {\"x-field\": 2, \"type\": [\"integer\", \"null\"], \"description\": \"H.\"}");

    assertThat(folder.faults()).anyMatch(f -> f.contains("\"type\" is a list. Make it text"));
  }

  @Test
  void with_a_bound_beyond_32_bits() {
    folder.things(
        "\"hp\": {\"x-field\": 2, \"type\": \"integer\", \"maximum\": 2147483648,"
            + " \"description\": \"H.\"}");

    assertThat(folder.fault()).contains("doesn't fit 32 bits", "x-int64");
  }

  @Test
  void with_bounds_that_leave_nothing() {
    folder.things(
        """
        "a": {"x-field": 2, "type": "integer", "minimum": 2, "maximum": 1, "description": "A."},
        "b": {"x-field": 3, "type": "number", "minimum": 2, "maximum": 1, "description": "B."},
        "c": {"x-field": 4, "type": "string", "minLength": 2, "maxLength": 1, "description": "C."},
        "d": {"x-field": 5, "type": "array", "minItems": 2, "maxItems": 1, "description": "D.",
              "items": {"type": "string"}}\
        """,
        "\"id\", \"d\"",
        "");

    assertThat(folder.faults())
        .hasSize(4)
        .anyMatch(fault -> fault.contains("/a/minimum: minimum is above maximum"))
        .anyMatch(fault -> fault.contains("/b/minimum: minimum is above maximum"))
        .anyMatch(fault -> fault.contains("minLength is above maxLength"))
        .anyMatch(fault -> fault.contains("minItems is above maxItems"));
  }

  @Test
  void with_a_default_that_it_would_refuse_itself() {
    folder.things(
        """
        "a": {"x-field": 2, "type": "integer", "maximum": 5, "default": 6, "description": "A."},
        "b": {"x-field": 3, "type": "string", "pattern": "^[a-z]+$", "default": "B",
              "description": "B."},
        "c": {"x-field": 4, "type": "boolean", "default": "true", "description": "C."}\
        """);

    assertThat(folder.faults())
        .hasSize(3)
        .allMatch(fault -> fault.contains("the field itself would refuse its default"));
  }

  @Test
  void with_an_inline_enum() {
    folder.things("\"mood\": {\"x-field\": 2, \"enum\": [\"a\"], \"description\": \"Mood.\"}");

    assertThat(folder.faults()).anyMatch(fault -> fault.contains("Move it to enums.schema.json"));
  }
}
