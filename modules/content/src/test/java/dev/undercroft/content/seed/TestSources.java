package dev.undercroft.content.seed;

import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.undercroft.proto.content.v1.Content;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Seed files of kinds that the product doesn't have yet: keyed by a number, of a single record.
final class TestSources {
  private TestSources() {}

  static SeedSource list(Findings findings, String schema, String data) {
    return source(Content.getDescriptor().findFieldByName("enemies"), findings, schema, data);
  }

  static SeedSource source(
      FieldDescriptor field,
      Findings findings,
      String schema,
      String data,
      SeedKind.Reference... references) {
    ObjectNode tree = (ObjectNode) new JsonMapper().readTree(schema);
    SeedKind kind = new SeedKind(field, tree, SchemaCheck.of(tree), List.of(references));
    String text =
        "{\"version\": \"1.0.0\", \"updated_at\": \"2026-11-23T00:00:00Z\", \"data\": "
            + data
            + "}";
    return new SeedSource(kind, Objects.requireNonNull(JsonReading.read(text, findings)), findings);
  }
}
