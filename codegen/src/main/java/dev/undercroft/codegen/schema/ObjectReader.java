package dev.undercroft.codegen.schema;

import static dev.undercroft.codegen.schema.Keyword.Where;

import dev.undercroft.codegen.schema.CommonShapes.Meaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads objects: a kind's record, a shared shape, or one nested in them.
final class ObjectReader {
  private final Reading reading;
  private final CommonShapes common;

  ObjectReader(Reading reading, CommonShapes common) {
    this.reading = reading;
    this.common = common;
  }

  /// A kind's record. Its keywords are checked by whoever knows the file's others.
  ObjectShape record(Node node) {
    return object(node, false, List.of());
  }

  /// An object of common.schema.json.
  ObjectShape shared(Node node) {
    return object(node, true, List.of());
  }

  private ObjectShape object(Node node, boolean shared, List<String> around) {
    String message = title(node);
    if (!around.isEmpty()) {
      reading.later(model -> MessageNames.checkNested(message, around, node, model));
    }
    if (!node.text("type").equals(Optional.of("object"))) {
      node.fault("type", "the type is not object", "Write \"type\": \"object\"");
    }
    if (!node.has("additionalProperties") || node.flag("additionalProperties")) {
      node.fault(
          "additionalProperties",
          "unknown properties would pass",
          "Write \"additionalProperties\": false");
    }
    var inside = new ArrayList<>(around);
    inside.add(message);
    List<ObjectShape.Reserved> reserved = ReservedReader.read(node);
    List<Field> fields = fields(node, reserved, inside);
    return new ObjectShape(message, Descriptions.read(node), shared, fields, reserved);
  }

  private static String title(Node node) {
    Optional<String> title = node.text("title");
    if (title.isEmpty()) {
      node.fault("the object has no title, its message's name", "Add one, such as \"Loot\"");
    }
    title.ifPresent(name -> MessageNames.check(name, node));
    return title.filter(name -> !name.isEmpty()).orElse("Untitled");
  }

  private List<Field> fields(Node node, List<ObjectShape.Reserved> reserved, List<String> around) {
    Map<String, Node> properties = node.object("properties").map(Node::objects).orElse(Map.of());
    if (properties.isEmpty()) {
      node.fault("the object has no properties", "Give it at least one");
    }
    Set<String> required = required(node, properties);
    var fields = new ArrayList<Field>();
    var numbers = new Numbers(reserved);
    properties.forEach((name, property) ->
        field(name, property, required.contains(name), numbers, around).ifPresent(fields::add));
    FieldNames.check(fields, properties);
    fields.sort(Comparator.comparingInt(Field::number));
    return List.copyOf(fields);
  }

  private static Set<String> required(Node node, Map<String, Node> properties) {
    Set<String> required = new HashSet<>();
    for (Json.Text name : node.texts("required")) {
      if (!properties.containsKey(name.value())) {
        node.faults()
            .add(
                name.place(),
                "required names \"" + name.value() + "\", which is no property",
                "Remove it, or add the property");
      }
      if (!required.add(name.value())) {
        node.faults().add(name.place(), "stands here twice", "Remove one of the two");
      }
    }
    return required;
  }

  private Optional<Field> field(
      String name, Node node, boolean required, Numbers numbers, List<String> around) {
    OptionalInt number = numbers.take(name, node);
    Optional<Meaning> meaning = common.meaning(node);
    if (meaning.isEmpty()) {
      return Optional.empty();
    }
    String description = description(node, meaning.get());
    Optional<Shape> shape = shape(node, meaning.get(), true, around);
    shape.ifPresent(s -> PresenceRule.check(s, required, node));
    Optional<String> standard =
        shape.flatMap(s -> DefaultReader.read(node.json().members().get("default"), s, node));
    return shape.isEmpty() || number.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Field(name, number.getAsInt(), description, required, shape.get(), standard));
  }

  /// A field's own description wins over that of the shape it uses.
  private static String description(Node node, Meaning meaning) {
    return node.has("description")
        ? Descriptions.read(node)
        : switch (meaning) {
          case Meaning.Written(Node written) -> Descriptions.read(written);
          case Meaning.Shared(ObjectShape object) -> object.description();
          case Meaning.Closed(EnumShape values) -> values.description();
        };
  }

  private Optional<Shape> shape(Node node, Meaning meaning, boolean field, List<String> around) {
    return switch (meaning) {
      case Meaning.Written(Node written) -> written(written, field, around);
      case Meaning.Shared(ObjectShape object) -> {
        node.allow(field ? EnumSet.of(Where.USE, Where.FIELD) : EnumSet.of(Where.USE));
        yield Optional.of(new Shape.Nested(object));
      }
      case Meaning.Closed(EnumShape values) -> {
        node.allow(
            field ? EnumSet.of(Where.USE, Where.FIELD, Where.PLAIN_FIELD) : EnumSet.of(Where.USE));
        yield Optional.of(new Shape.Word(values));
      }
    };
  }

  private Optional<Shape> written(Node node, boolean field, List<String> around) {
    Set<Where> here = field ? EnumSet.of(Where.FIELD) : EnumSet.noneOf(Where.class);
    switch (node.text("type").orElse("")) {
      case "object" -> {
        here.add(Where.OBJECT);
        node.allow(here);
        return Optional.of(new Shape.Nested(object(node, false, around)));
      }
      case "array" -> {
        here.add(Where.LIST);
        node.allow(here);
        return field ? list(node, around) : refuseListOfLists(node);
      }
      default -> {
        here.add(Where.SCALAR);
        if (field) {
          here.add(Where.PLAIN_FIELD);
        }
        Optional<Shape> scalar = new ScalarReader(reading).read(node, here);
        if (scalar.isEmpty()) {
          refuseType(node);
        }
        return scalar;
      }
    }
  }

  private Optional<Shape> list(Node node, List<String> around) {
    OptionalInt min = node.count("minItems");
    OptionalInt max = node.count("maxItems");
    if (min.isPresent() && max.isPresent() && min.getAsInt() > max.getAsInt()) {
      node.fault("minItems", "minItems is above maxItems", "Swap or mend them");
    }
    Optional<Node> items = node.object("items");
    if (items.isEmpty()) {
      node.fault("the list doesn't say what it holds", "Add \"items\"");
      return Optional.empty();
    }
    return common
        .meaning(items.get())
        .flatMap(meaning -> shape(items.get(), meaning, false, around))
        .map(element -> new Shape.Listed(element, min, max, node.flag("uniqueItems")));
  }

  private static Optional<Shape> refuseListOfLists(Node node) {
    node.fault(
        "a list holds lists, which neither protobuf nor tables can", "Make the elements objects");
    return Optional.empty();
  }

  private static void refuseType(Node node) {
    if (node.has("enum")) {
      node.fault("enum", "an enum stands here", "Move it to enums.schema.json and use $ref");
    } else {
      node.fault(
          "type",
          "has no type that codegen knows",
          "Make it string, integer, number, boolean, array or object, or use $ref");
    }
  }
}
