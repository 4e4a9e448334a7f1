package dev.undercroft.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where $ref and x-ref may not lead.
class ReferenceRefusalTest {
  @TempDir Path data;
  SchemaFolder folder;

  @BeforeEach
  void a_sound_kind() {
    folder = new SchemaFolder(data);
  }

  @Test
  void to_an_unknown_kind() {
    folder.things(
        "\"of\": {\"x-field\": 2, \"type\": \"string\", \"x-ref\": \"gods\", \"description\": \"O.\"}");

    assertThat(folder.fault())
        .contains("/properties/of/x-ref: there is no kind \"gods\". Name one of: things.");
  }

  @Test
  void to_a_kind_with_keys_of_another_type() {
    folder.things(
        "\"of\": {\"x-field\": 2, \"type\": \"integer\", \"x-ref\": \"things\", \"description\": \"O.\"}");

    assertThat(folder.fault()).contains("\"things\" has keys of type string");
  }

  @Test
  void to_a_kind_of_a_single_record() {
    folder
        .kind("rules", "Rules", 2, "\"x-single\": true,")
        .things(
            "\"of\": {\"x-field\": 2, \"type\": \"string\", \"x-ref\": \"rules\", \"description\": \"O.\"}");

    assertThat(folder.fault()).contains("\"rules\" has one record without a key");
  }

  @Test
  void to_a_shape_that_is_not_there() {
    folder.things(
        """
        "a": {"x-field": 2, "$ref": "common.schema.json#/$defs/none", "description": "A."},
        "b": {"x-field": 3, "$ref": "enums.schema.json#/$defs/None", "description": "B."},
        "c": {"x-field": 4, "$ref": "#/properties/id", "description": "C."},
        "d": {"x-field": 5, "type": "array", "description": "D.",
              "items": {"$ref": "https://example.org/x"}}\
        """);

    assertThat(folder.faults())
        .hasSize(4)
        .allMatch(fault -> fault.contains("leads to nothing that a field can be"));
  }

  @Test
  void to_itself() {
    folder
        .common(
            """
            "node": {"title": "Node", "description": "N.", "type": "object",
              "additionalProperties": false, "required": ["n"], "properties": {
                "n": {"x-field": 1, "type": "integer", "description": "N."},
                "more": {"x-field": 2, "$ref": "common.schema.json#/$defs/node"}}}\
            """)
        .things("\"a\": {\"x-field\": 2, \"$ref\": \"common.schema.json#/$defs/node\"}");

    assertThat(folder.faults()).anyMatch(fault -> fault.contains("\"node\" holds itself"));
  }

  @Test
  void a_faulty_shape_that_nobody_uses_is_refused_once() {
    folder.common(
        "\"odd\": {\"type\": \"string\", \"format\": \"email\", \"description\": \"Odd.\"}");

    assertThat(folder.fault()).contains("common.schema.json", "\"format\" is not known here");
  }

  @Test
  void a_faulty_shape_that_many_use_is_refused_once() {
    folder
        .common("\"odd\": {\"type\": \"string\", \"format\": \"email\", \"description\": \"Odd.\"}")
        .things(
            """
            "a": {"x-field": 2, "$ref": "common.schema.json#/$defs/odd"},
            "b": {"x-field": 3, "$ref": "common.schema.json#/$defs/odd"}\
            """);

    assertThat(folder.fault()).contains("\"format\" is not known here");
  }
}
