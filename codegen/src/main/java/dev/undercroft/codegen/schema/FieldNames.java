package dev.undercroft.codegen.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which names the fields of one object may have together: those that stay themselves in protobuf's
/// Java and TypeScript.
final class FieldNames {
  /// Generated Java or TypeScript has something of that name already.
  private static final Set<String> TAKEN =
      Set.of(
          "all_fields",
          "class",
          "constructor",
          "default_instance",
          "default_instance_for_type",
          "descriptor",
          "descriptor_for_type",
          "initialization_error_string",
          "parser_for_type",
          "serialized_size",
          "to_json",
          "to_string",
          "unknown_fields",
          "value_of");

  private FieldNames() {}

  static void check(List<Field> fields, Map<String, Node> nodes) {
    nodes.forEach(FieldNames::checkOne);
    Map<String, String> accessors = new HashMap<>();
    Map<String, String> messages = new HashMap<>();
    for (Field field : fields) {
      Node node = nodes.get(field.name());
      for (String accessor : accessors(field)) {
        String other = accessors.putIfAbsent(accessor, field.name());
        if (node != null && other != null && !other.equals(field.name())) {
          node.fault(
              "generated code can't tell \"" + field.name() + "\" from \"" + other + "\"",
              "Rename one of the two");
        }
      }
      String message = nestedMessage(field.shape());
      String other = message.isEmpty() ? null : messages.putIfAbsent(message, field.name());
      if (node != null && other != null) {
        node.fault(
            "\"" + other + "\" has an object of the title " + message + " too",
            "Give one another title, or share the shape in common.schema.json");
      }
    }
  }

  private static void checkOne(String name, Node node) {
    if (!Names.SNAKE.matcher(name).matches()) {
      node.fault(
          "\"" + name + "\" is not lower snake case",
          "Rename it, as min_floor: words of letters and digits, each beginning with a letter");
    } else if (TAKEN.contains(name)) {
      node.fault("\"" + name + "\" means something else in generated code", "Choose another name");
    }
  }

  /// What protobuf's Java puts behind get and set for the field.
  private static List<String> accessors(Field field) {
    String name = Names.pascal(field.name());
    var accessors = new ArrayList<String>(List.of(name));
    Shape shape = field.shape();
    if (shape instanceof Shape.Listed list) {
      accessors.add(name + "Count");
      accessors.add(name + "List");
      shape = list.element();
    }
    switch (shape) {
      case Shape.Text text -> accessors.add(name + "Bytes");
      case Shape.Word word -> accessors.add(name + "Value");
      case Shape.Nested nested -> {
        accessors.add(name + "Builder");
        accessors.add(name + "OrBuilder");
      }
      default -> {}
    }
    return accessors;
  }

  private static String nestedMessage(Shape shape) {
    return switch (shape) {
      case Shape.Nested(ObjectShape object) when !object.shared() -> object.message();
      case Shape.Listed list -> nestedMessage(list.element());
      default -> "";
    };
  }
}
