package dev.undercroft.codegen.schema;

import static dev.undercroft.codegen.schema.Keyword.Where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads enums.schema.json: the closed sets.
final class EnumReader {
  private EnumReader() {}

  static Map<String, EnumShape> read(Node file) {
    file.allow(Where.FILE, Where.DEFINITIONS);
    if (file.has("x-reserved")) {
      file.fault("x-reserved", "stands beside the enums", "Move it into the enum it is about");
    }
    Map<String, EnumShape> enums = new LinkedHashMap<>();
    file.object("$defs")
        .map(Node::objects)
        .orElse(Map.of())
        .forEach((name, node) -> enums.put(name, one(name, node)));
    return enums;
  }

  private static EnumShape one(String name, Node node) {
    node.allow(Where.ENUM);
    if (!Names.PASCAL.matcher(name).matches()) {
      node.fault("the enum \"" + name + "\" is not in Pascal case", "Rename it, as AIBehavior");
    }
    if (!node.text("type").equals(Optional.of("string"))) {
      node.fault("type", "an enum's type is not string", "Write \"type\": \"string\"");
    }
    List<ObjectShape.Reserved> reserved = ReservedReader.read(node);
    return new EnumShape(name, Descriptions.read(node), values(node, reserved), reserved);
  }

  private static List<EnumShape.Value> values(Node node, List<ObjectShape.Reserved> reserved) {
    var values = new ArrayList<EnumShape.Value>();
    var numbers = new Numbers(reserved);
    Map<String, Node> described = node.object("x-values").map(Node::objects).orElse(Map.of());
    List<String> words = node.texts("enum").stream().map(Json.Text::value).toList();
    if (!words.equals(List.copyOf(described.keySet()))) {
      node.fault(
          "enum",
          "enum and x-values don't hold the same words in the same order",
          "List every word in both");
    }
    if (described.isEmpty()) {
      node.fault("the enum has no values", "Give it at least one in enum and x-values");
    }
    var alike = new HashMap<String, String>();
    described.forEach((word, value) -> {
      refuseWord(word, value, alike);
      value(word, value, numbers).ifPresent(values::add);
    });
    values.sort(Comparator.comparingInt(EnumShape.Value::number));
    return List.copyOf(values);
  }

  private static Optional<EnumShape.Value> value(String word, Node node, Numbers numbers) {
    node.allow(Where.VALUE);
    String description = Descriptions.read(node);
    Optional<String> literal = node.text("literal");
    var number = numbers.take(word, node);
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(new EnumShape.Value(word, number.getAsInt(), description, literal));
  }

  private static void refuseWord(String word, Node node, Map<String, String> alike) {
    if (!Names.SNAKE.matcher(word).matches()) {
      node.fault("\"" + word + "\" is not lower snake case", "Rename it, as ranged_kite");
    }
    if (word.equals("unspecified")) {
      node.fault("\"unspecified\" is protobuf's zero value", "Choose another word");
    }
    if (word.endsWith("_value")) {
      node.fault("Java adds a constant for each value that ends so", "Drop \"_value\"");
    }
    // protoc refuses values that differ in underscores alone.
    String other = alike.putIfAbsent(word.replace("_", ""), word);
    if (other != null) {
      node.fault("protobuf can't tell it from \"" + other + "\"", "Choose another word");
    }
  }
}
