package dev.undercroft.codegen.openapi;

import dev.undercroft.codegen.json.JsonType;
import dev.undercroft.codegen.json.JsonType.Listed;
import dev.undercroft.codegen.json.JsonType.Mapped;
import dev.undercroft.codegen.json.JsonType.Message;
import dev.undercroft.codegen.json.JsonType.Named;
import dev.undercroft.codegen.json.JsonType.Plain;
import dev.undercroft.codegen.json.JsonType.Words;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Where a value travels. One message has a schema for each side: a field that is always printed
/// may well be left out of a request.
enum Side {
  ANSWER(""),
  REQUEST("Input");

  private final String suffix;

  Side(String suffix) {
    this.suffix = suffix;
  }

  /// Name of a type's schema.
  String name(Named type) {
    return switch (type) {
      case Words words -> words.name();
      case Message message ->
          message.name().endsWith("Request") ? message.name() : message.name() + suffix;
    };
  }

  /// The values of a type, without the rules that a field adds.
  ObjectNode schema(JsonType type) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    return switch (type) {
      case Named named -> schema.put("$ref", "#/components/schemas/" + name(named));
      case Listed list ->
          schema.put("type", "array").<ObjectNode>set("items", schema(list.element()));
      case Mapped map ->
          schema.put("type", "object").<ObjectNode>set("additionalProperties", schema(map.value()));
      case Plain plain -> plain(plain, schema);
    };
  }

  private static ObjectNode plain(Plain type, ObjectNode schema) {
    return switch (type) {
      case BOOLEAN -> schema.put("type", "boolean");
      case INTEGER -> schema.put("type", "integer").put("format", "int32");
      case NUMBER -> schema.put("type", "number").put("format", "double");
      case TEXT, FIELD_MASK -> schema.put("type", "string");
      case LONG -> schema.put("type", "string").put("format", "int64").put("pattern", "^-?[0-9]+$");
      case BYTES -> schema.put("type", "string").put("contentEncoding", "base64");
      case TIMESTAMP -> schema.put("type", "string").put("format", "date-time");
      case DURATION -> schema.put("type", "string").put("pattern", "^-?[0-9]+(\\.[0-9]+)?s$");
      case ANY -> {
        schema.put("type", "object").putArray("required").add("@type");
        yield schema;
      }
      case STRUCT -> schema.put("type", "object");
      case VALUE -> schema;
    };
  }
}
