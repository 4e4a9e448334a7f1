package dev.undercroft.codegen.openapi;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.GenericDescriptor;
import dev.undercroft.codegen.json.JsonType;
import dev.undercroft.codegen.json.JsonType.Message;
import dev.undercroft.codegen.json.JsonType.Named;
import dev.undercroft.codegen.json.JsonType.Words;
import dev.undercroft.codegen.json.Reached;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The document's schemas. Objects are open: whoever reads an answer must bear fields that it
/// doesn't know, and the server ignores those of a request that it doesn't.
final class Schemas {
  /// Fields without presence are always printed.
  private static final Predicate<FieldDescriptor> PRINTED = field -> !field.hasPresence();

  private final Comments comments;

  /// By name, which is also the order they are written in.
  private final Map<String, ObjectNode> written = new TreeMap<>();

  Schemas(Comments comments) {
    this.comments = comments;
  }

  Map<String, ObjectNode> written() {
    return written;
  }

  /// What answers are made of.
  void answers(Collection<Descriptor> messages) {
    Reached.from(messages).forEach(this::answer);
  }

  private void answer(Named type) {
    ObjectNode schema =
        switch (type) {
          case Words words -> words(words.descriptor());
          case Message message -> answer(message.descriptor());
        };
    written.put(Side.ANSWER.name(type), schema);
  }

  private ObjectNode answer(Descriptor message) {
    return object(message, message.getFields(), Side.ANSWER, PRINTED);
  }

  /// The bodies of requests. What must be there is what the server refuses the absence of.
  ///
  /// @param bodies the fields of each message that travel in the body
  void requests(Map<Descriptor, List<FieldDescriptor>> bodies) {
    for (Named type : Reached.from(bodies.keySet())) {
      ObjectNode schema =
          switch (type) {
            case Words words -> words(words.descriptor());
            case Message message -> {
              Descriptor descriptor = message.descriptor();
              var fields = bodies.getOrDefault(descriptor, descriptor.getFields());
              yield object(descriptor, fields, Side.REQUEST, Rules::refuseAbsence);
            }
          };
      written.put(Side.REQUEST.name(type), schema);
    }
  }

  /// A message as one of a refusal's details, which says its own type; and what it holds.
  ///
  /// @return the schema's name
  String detail(Descriptor message) {
    Reached.from(List.of(message)).stream()
        .filter(type -> type.descriptor() != message)
        .forEach(this::answer);
    ObjectNode schema = answer(message);
    ObjectNode type = schema.withObject("/properties").putObject("@type");
    type.put("type", "string").put("const", "type.googleapis.com/" + message.getFullName());
    schema.withArray("/required").add("@type");
    String name = Side.ANSWER.name(new Message(message)) + "Detail";
    written.put(name, schema);
    return name;
  }

  private ObjectNode object(
      Descriptor message,
      List<FieldDescriptor> fields,
      Side side,
      Predicate<FieldDescriptor> required) {
    ObjectNode schema = described("object", message);
    ObjectNode properties = schema.putObject("properties");
    for (FieldDescriptor field : fields) {
      ObjectNode property = side.schema(JsonType.of(field));
      Rules.apply(field, property);
      properties.set(field.getJsonName(), property.put("description", comments.of(field)));
    }
    List<FieldDescriptor> always = fields.stream().filter(required).toList();
    if (!always.isEmpty()) {
      ArrayNode names = schema.putArray("required");
      always.forEach(field -> names.add(field.getJsonName()));
    }
    return schema;
  }

  private ObjectNode words(EnumDescriptor set) {
    ObjectNode schema = described("string", set);
    ArrayNode names = schema.putArray("enum");
    set.getValues().forEach(value -> names.add(value.getName()));
    String meanings = set.getValues().stream().map(this::meaning).collect(Collectors.joining("\n"));
    return schema.put("description", comments.of(set) + "\n\n" + meanings);
  }

  private String meaning(EnumValueDescriptor value) {
    return "- `%s`: %s".formatted(value.getName(), comments.of(value));
  }

  private ObjectNode described(String type, GenericDescriptor element) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", type);
    return schema.put("description", comments.of(element));
  }
}
