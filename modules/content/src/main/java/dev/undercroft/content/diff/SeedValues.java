package dev.undercroft.content.diff;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.undercroft.content.kind.Given;
import dev.undercroft.content.seed.EnumWord;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Values of messages as a seed file would say them: names in snake case, words of closed sets in
/// lower case, nothing for what is absent.
final class SeedValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SeedValues() {}

  /// @param value one value, or the list of a repeated field
  static JsonNode of(FieldDescriptor field, Object value) {
    if (value instanceof List<?> list) {
      ArrayNode array = JSON.arrayNode();
      list.forEach(each -> array.add(of(field, each)));
      return array;
    }
    return switch (value) {
      case Message message -> object(message);
      case EnumValueDescriptor word -> JSON.stringNode(EnumWord.of(word));
      case String text -> JSON.stringNode(text);
      case Integer number -> JSON.numberNode(number);
      case Long number -> JSON.numberNode(number);
      case Double number -> JSON.numberNode(number);
      case Boolean flag -> JSON.booleanNode(flag);
      default -> throw new IllegalStateException("content has no fields like " + field);
    };
  }

  static ObjectNode object(Message message) {
    ObjectNode object = JSON.objectNode();
    for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
      if (Given.in(message, field)) {
        object.set(field.getName(), of(field, message.getField(field)));
      }
    }
    return object;
  }
}
