package dev.undercroft.content.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.content.shape.Shape;
import dev.undercroft.content.shape.Shapes;
import dev.undercroft.proto.content.v1.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Edits of a schema, each to its bump.
class ShapeEditsTest {
  private static final String SCHEMA =
      """
      {"required": ["id", "hp"],
       "properties": {
         "id": {"x-field": 1, "type": "string", "pattern": "^[a-z]+$"},
         "hp": {"x-field": 2, "type": "integer", "minimum": 1, "maximum": 100},
         "element": {"x-field": 3, "type": "string"},
         "ai_type": {"x-field": 4, "enum": ["chase", "flee"]},
         "pool": {"x-field": 5, "type": "array", "maxItems": 8, "items": {
           "type": "object", "required": ["weight"],
           "properties": {"weight": {"x-field": 1, "type": "integer"}}}}}}
      """;

  @Test
  void the_same_schema_is_no_edit() {
    assertThat(edits("", "")).isEmpty();
  }

  @Test
  void a_removed_field_is_major() {
    assertThat(edits("\"element\": {\"x-field\": 3, \"type\": \"string\"},", ""))
        .containsExactly("major: the schema has no field element any more");
  }

  @Test
  void a_renamed_field_is_major() {
    assertThat(edits("\"element\"", "\"nature\""))
        .containsExactly("major: the schema has another name for the field element");
  }

  @Test
  void a_retyped_field_is_major() {
    assertThat(edits("\"type\": \"integer\", \"minimum\"", "\"type\": \"number\", \"minimum\""))
        .containsExactly("major: the schema has another type for the field hp");
  }

  @Test
  void a_narrowed_field_is_major() {
    var narrowed = "major: the schema allows the field %s less than before";
    assertThat(edits("\"maximum\": 100", "\"maximum\": 50"))
        .containsExactly(narrowed.formatted("hp"));
    assertThat(edits("\"minimum\": 1", "\"minimum\": 2")).containsExactly(narrowed.formatted("hp"));
    assertThat(edits(", \"flee\"", "")).containsExactly(narrowed.formatted("ai_type"));
    assertThat(edits("\"maxItems\": 8", "\"maxItems\": 4"))
        .containsExactly(narrowed.formatted("pool"));
    assertThat(edits("{\"x-field\": 3, ", "{\"x-field\": 3, \"maxLength\": 9, "))
        .containsExactly(narrowed.formatted("element"));
  }

  @Test
  void a_field_that_may_be_left_out_from_now_on_is_major() {
    assertThat(edits("[\"id\", \"hp\"]", "[\"id\"]"))
        .containsExactly("major: the schema lets the field hp be left out");
  }

  @Test
  void a_widened_field_is_minor() {
    var widened = "minor: the schema allows the field %s more than before";
    assertThat(edits("\"maximum\": 100", "\"maximum\": 500"))
        .containsExactly(widened.formatted("hp"));
    assertThat(edits(", \"maximum\": 100", "")).containsExactly(widened.formatted("hp"));
    assertThat(edits("\"flee\"", "\"flee\", \"hide\""))
        .containsExactly(widened.formatted("ai_type"));
    assertThat(edits(", \"pattern\": \"^[a-z]+$\"", "")).containsExactly(widened.formatted("id"));
  }

  @Test
  void a_new_field_is_minor_wherever_it_is() {
    assertThat(
            edits("{\"weight\"", "{\"guest\": {\"x-field\": 2, \"type\": \"boolean\"}, \"weight\""))
        .containsExactly("minor: the schema has a new field pool.guest");
  }

  @Test
  void a_field_that_every_record_has_from_now_on_is_minor() {
    assertThat(edits("[\"id\", \"hp\"]", "[\"id\", \"hp\", \"element\"]"))
        .containsExactly("minor: the schema wants the field element in every record");
  }

  @Test
  void a_pattern_that_changes_is_narrower_and_wider() {
    assertThat(edits("^[a-z]+$", "^[a-z_]+$"))
        .containsExactlyInAnyOrder(
            "major: the schema allows the field id less than before",
            "minor: the schema allows the field id more than before");
  }

  @Test
  void the_edit_of_a_schema_counts_towards_the_version_of_its_kind() {
    var header = new SeedSet.Header("enemies", "1.0.0", Instant.EPOCH);
    var seeds = new SeedSet(Content.getDefaultInstance(), List.of(header));
    var policy =
        new VersionPolicy(Kinds.ALL, Map.of("enemies", shape(SCHEMA.replace("100", "50"))));

    var bumps =
        policy.bumps(new Published(seeds, Map.of("enemies", shape(SCHEMA))), seeds, List.of());

    assertThat(bumps)
        .singleElement()
        .satisfies(bump -> assertThat(bump.needed()).hasToString("2.0.0"));
  }

  @Test
  void the_shapes_of_the_product_are_read_back_as_they_were_written() {
    assertThat(Shapes.product()).hasSameSizeAs(Kinds.ALL);
    Shapes.product()
        .values()
        .forEach(shape -> assertThat(Shape.read(shape.json())).isEqualTo(shape));
    assertThat(Shapes.product().get("floors").fields().get("6.2").name()).isEqualTo("pool.weight");
  }

  private static List<String> edits(String from, String to) {
    assertThat(SCHEMA).contains(from);
    return ShapeEdits.between(shape(SCHEMA), shape(SCHEMA.replace(from, to))).stream()
        .map(reason -> reason.edit().bump().word() + ": " + reason.sentence())
        .toList();
  }

  private static Shape shape(String schema) {
    JsonNode json = new JsonMapper().readTree(schema);
    return Shape.of(json);
  }
}
