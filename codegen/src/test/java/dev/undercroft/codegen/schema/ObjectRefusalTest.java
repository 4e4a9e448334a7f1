package dev.undercroft.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What objects and lists may not be.
class ObjectRefusalTest {
  @TempDir Path data;
  SchemaFolder folder;

  @BeforeEach
  void a_sound_kind() {
    folder = new SchemaFolder(data);
  }

  @Test
  void an_object_that_lets_unknown_properties_pass() {
    folder.things(
        """
        "in": {"x-field": 2, "title": "In", "type": "object", "description": "In.",
          "required": ["a"],
          "properties": {"a": {"x-field": 1, "type": "integer", "description": "A."}}}\
        """);

    assertThat(folder.fault()).contains("/properties/in: unknown properties would pass");
  }

  @Test
  void an_object_without_a_title() {
    folder.things(
        """
        "in": {"x-field": 2, "type": "object", "description": "In.", "required": ["a"],
          "additionalProperties": false,
          "properties": {"a": {"x-field": 1, "type": "integer", "description": "A."}}}\
        """);

    assertThat(folder.fault()).contains("/properties/in: the object has no title");
  }

  @Test
  void an_object_titled_like_another_message() {
    folder.things(
        """
        "in": {"x-field": 2, "title": "Thing", "type": "object", "description": "In.",
          "additionalProperties": false, "required": ["a"],
          "properties": {"a": {"x-field": 1, "type": "integer", "description": "A."}}}\
        """);

    assertThat(folder.fault()).contains("another message or enum is called Thing too");
  }

  @Test
  void an_object_titled_like_something_in_generated_code() {
    folder.things(
        """
        "in": {"x-field": 2, "title": "Builder", "type": "object", "description": "In.",
          "additionalProperties": false, "required": ["a"],
          "properties": {"a": {"x-field": 1, "type": "integer", "description": "A."}}}\
        """);

    assertThat(folder.fault()).contains("\"Builder\" means something else in generated code");
  }

  @Test
  void required_that_names_no_property() {
    folder.things("", "\"id\", \"hp\"", "");

    assertThat(folder.fault()).contains("/required/1: required names \"hp\", which is no property");
  }

  @Test
  void an_optional_object_whose_presence_nothing_tells() {
    folder.things(
        """
        "in": {"x-field": 2, "title": "In", "type": "object", "description": "In.",
          "additionalProperties": false,
          "properties": {"a": {"x-field": 1, "type": "integer", "description": "A."}}}\
        """);

    assertThat(folder.fault())
        .contains("/properties/in: the object is optional but has no required");
  }

  @Test
  void an_object_without_properties() {
    folder.things(
        """
        "in": {"x-field": 2, "title": "In", "type": "object", "description": "In.",
          "additionalProperties": false, "properties": {}}\
        """,
        "\"id\", \"in\"",
        "");

    assertThat(folder.fault()).contains("the object has no properties");
  }

  @Test
  void a_list_of_lists() {
    folder.things(
        """
        "a": {"x-field": 2, "type": "array", "description": "A.",
          "items": {"type": "array", "items": {"type": "string"}}}\
        """);

    assertThat(folder.fault()).contains("/properties/a/items: a list holds lists");
  }

  @Test
  void a_list_of_nobody_knows_what() {
    folder.things("\"a\": {\"x-field\": 2, \"type\": \"array\", \"description\": \"A.\"}");

    assertThat(folder.fault()).contains("the list doesn't say what it holds");
  }

  @Test
  void a_list_that_may_be_left_out_but_not_be_empty() {
    folder.things(
        """
        "a": {"x-field": 2, "type": "array", "minItems": 1, "description": "A.",
          "items": {"type": "string"}}\
        """);

    assertThat(folder.fault()).contains("the list may be left out", "Make the list required");
  }

  @Test
  void a_number_for_a_list_element() {
    folder.things(
        """
        "a": {"x-field": 2, "type": "array", "description": "A.",
          "items": {"x-field": 1, "type": "string"}}\
        """);

    assertThat(folder.fault()).contains("/items/x-field: \"x-field\" is not known here");
  }

  @Test
  void x_reserved_without_a_name() {
    folder.things("", "\"id\"", "\"x-reserved\": [{\"field\": 7}],");

    assertThat(folder.fault()).contains("/x-reserved/0: lacks a number or a name");
  }

  @Test
  void columns_that_would_have_one_name() {
    folder.things(
        """
        "in_a": {"x-field": 2, "type": "integer", "description": "A."},
        "in": {"x-field": 3, "title": "In", "type": "object", "description": "In.",
          "additionalProperties": false, "required": ["a"],
          "properties": {"a": {"x-field": 1, "type": "integer", "description": "A."}}}\
        """);

    assertThat(folder.fault())
        .contains("the table content.thing would have two columns called in_a");
  }

  @Test
  void a_constraint_whose_name_postgresql_would_cut() {
    folder.things(
        "\"%s\": {\"x-field\": 2, \"type\": \"integer\", \"description\": \"A.\"}"
            .formatted("a".repeat(52)));

    assertThat(folder.fault()).contains("would have 64 characters, over 63");
  }
}
