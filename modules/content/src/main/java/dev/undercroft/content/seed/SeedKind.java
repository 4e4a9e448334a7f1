package dev.undercroft.content.seed;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.undercroft.proto.content.v1.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A kind as seeds know it: a field of Content, a schema of the same name, and a seed file.
///
/// @param field the kind's field in Content
/// @param schema of one record, with nothing left to resolve
/// @param check the schema, compiled
/// @param references which fields of a record name records
record SeedKind(
    FieldDescriptor field, ObjectNode schema, SchemaCheck check, List<Reference> references) {

  /// A field, by its steps from the record ("*" for each element of a list), and the kind it names.
  record Reference(List<String> steps, String kind) {

    /// Visits each value of the record that stands at the field, with its pointer.
    void each(SeedSource.Entry record, BiConsumer<JsonNode, String> visitor) {
      follow(record.node(), record.pointer(), 0, visitor);
    }

    private void follow(
        JsonNode node, String pointer, int step, BiConsumer<JsonNode, String> visitor) {
      if (step == steps.size()) {
        visitor.accept(node, pointer);
      } else if (steps.get(step).equals("*")) {
        for (int i = 0; i < node.size() && node.isArray(); i++) {
          follow(node.get(i), Pointers.child(pointer, i), step + 1, visitor);
        }
      } else if (node.has(steps.get(step))) {
        String at = Pointers.child(pointer, steps.get(step));
        follow(node.get(steps.get(step)), at, step + 1, visitor);
      }
    }
  }

  static SeedKind load(FieldDescriptor field, SchemaFiles files) {
    ObjectNode schema = files.load(field.getName() + ".schema.json");
    List<Reference> references = new ArrayList<>();
    collect(schema, List.of(), references);
    return new SeedKind(field, schema, SchemaCheck.of(schema), List.copyOf(references));
  }

  String name() {
    return field.getName();
  }

  String fileName() {
    return name() + ".json";
  }

  boolean single() {
    return !field.isRepeated();
  }

  /// Name of the field that records are keyed and ordered by.
  String key() {
    return schema.path("x-key").stringValue("id");
  }

  /// What one record is called: Enemy.
  String title() {
    return schema.path("title").stringValue(name());
  }

  Message.Builder newRecord() {
    return Content.newBuilder().newBuilderForField(field);
  }

  private static void collect(JsonNode schema, List<String> steps, List<Reference> into) {
    if (schema.path("x-ref").isString()) {
      into.add(new Reference(steps, schema.path("x-ref").stringValue()));
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      collect(property.getValue(), with(steps, property.getKey()), into);
    }
    if (schema.path("items").isObject()) {
      collect(schema.path("items"), with(steps, "*"), into);
    }
  }

  private static List<String> with(List<String> steps, String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return List.copyOf(longer);
  }
}
