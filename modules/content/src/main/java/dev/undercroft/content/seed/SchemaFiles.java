package dev.undercroft.content.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The schemas that the product was built from, each with its references put in place, so that
/// nothing is ever fetched and one tree says all about a field.
public final class SchemaFiles {
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, JsonNode> files = new HashMap<>();

  /// The schema at a place such as enemies.schema.json or common.schema.json#/$defs/seed_file.
  public ObjectNode load(String reference) {
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    JsonNode node = file(file).at(hash < 0 ? "" : reference.substring(hash + 1));
    if (!(inlined(node, file, 0) instanceof ObjectNode schema)) {
      throw new IllegalStateException("the schemas hold no " + reference);
    }
    schema.remove("$schema");
    schema.remove("$id");
    return schema;
  }

  private JsonNode inlined(JsonNode node, String file, int depth) {
    if (depth > 100) {
      throw new IllegalStateException("a schema in " + file + " refers to itself");
    }
    if (node instanceof ArrayNode) {
      ArrayNode list = JSON.createArrayNode();
      node.forEach(element -> list.add(inlined(element, file, depth + 1)));
      return list;
    }
    if (!(node instanceof ObjectNode)) {
      return node;
    }
    ObjectNode object = JSON.createObjectNode();
    if (node.path("$ref").isString()) {
      String reference = node.path("$ref").stringValue();
      object.setAll(reference.startsWith("#") ? load(file + reference) : load(reference));
    }
    // What stands beside a $ref says more about the place (its description, what it names), so it
    // wins.
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      if (!property.getKey().equals("$ref")) {
        object.set(property.getKey(), inlined(property.getValue(), file, depth + 1));
      }
    }
    return object;
  }

  private JsonNode file(String name) {
    return files.computeIfAbsent(name, SchemaFiles::read);
  }

  private static JsonNode read(String name) {
    try (InputStream in = SchemaFiles.class.getResourceAsStream("/schemas/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the product was built without the schema " + name);
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
