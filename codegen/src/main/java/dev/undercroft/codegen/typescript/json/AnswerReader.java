package dev.undercroft.codegen.typescript.json;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.GenericDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import dev.undercroft.codegen.typescript.json.Declaration.Interface;
import dev.undercroft.codegen.typescript.json.Declaration.Property;
import dev.undercroft.codegen.typescript.json.Declaration.Union;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds what services answer and everything inside it, and says how each looks in JSON.
final class AnswerReader {
  private final SchemaNotes notes;

  /// By full protobuf name, in the order in which they were met. A message stands here empty while
  /// it is being read, so that one that holds itself is not read for ever.
  private final Map<String, Declaration> found = new LinkedHashMap<>();

  private AnswerReader(SchemaNotes notes) {
    this.notes = notes;
  }

  /// The types of all answers of all services in the files.
  static List<Declaration> read(List<FileDescriptor> files, SchemaNotes notes) {
    var reader = new AnswerReader(notes);
    for (FileDescriptor file : files) {
      for (ServiceDescriptor service : file.getServices()) {
        for (MethodDescriptor method : service.getMethods()) {
          reader.message(method.getOutputType());
        }
      }
    }
    reader.refuseNamesakes();
    return List.copyOf(reader.found.values());
  }

  /// TypeScript would quietly make one interface of two messages that are called the same.
  private void refuseNamesakes() {
    var byName = new HashMap<String, String>();
    found.forEach((path, declaration) -> {
      String other = byName.putIfAbsent(declaration.name(), path);
      if (other != null) {
        throw new IllegalArgumentException(
            "%s and %s are one name in TypeScript; rename one of them".formatted(other, path));
      }
    });
  }

  private String message(Descriptor message) {
    String name = nameOf(message);
    if (!found.containsKey(message.getFullName())) {
      found.put(message.getFullName(), new Interface(name, List.of(), List.of()));
      List<Property> properties = message.getFields().stream().map(this::property).toList();
      found.put(message.getFullName(), new Interface(name, comment(message), properties));
    }
    return name;
  }

  private String union(EnumDescriptor set) {
    List<String> literals = set.getValues().stream().map(EnumValueDescriptor::getName).toList();
    found.putIfAbsent(set.getFullName(), new Union(nameOf(set), comment(set), literals));
    return nameOf(set);
  }

  /// The server prints zero values and empty lists, so only what has presence can be absent.
  private Property property(FieldDescriptor field) {
    return new Property(field.getJsonName(), type(field), field.hasPresence(), comment(field));
  }

  private String type(FieldDescriptor field) {
    if (field.isMapField()) {
      // Keys of a JSON object are strings, whatever they are in protobuf.
      return "Record<string, " + one(field.getMessageType().findFieldByName("value")) + ">";
    }
    if (!field.isRepeated()) {
      return one(field);
    }
    return one(field) + "[]";
  }

  private String one(FieldDescriptor field) {
    Optional<String> key = notes.key(field);
    if (key.isPresent()) {
      return "ids." + key.get();
    }
    return switch (field.getJavaType()) {
      case BOOLEAN -> "boolean";
      // Nothing in this API is ever NaN or infinite, which JSON would have to spell as words.
      case INT, FLOAT, DOUBLE -> "number";
      // 64 bits are more than a JavaScript number holds; bytes are base64.
      case STRING, LONG, BYTE_STRING -> "string";
      case ENUM -> union(field.getEnumType());
      case MESSAGE -> messageOrWellKnown(field.getMessageType());
    };
  }

  private String messageOrWellKnown(Descriptor message) {
    if (!message.getFile().getPackage().equals("google.protobuf")) {
      return message(message);
    }
    return switch (message.getName()) {
      case "Timestamp", "Duration", "FieldMask" -> "string";
      case "Any" -> "{ \"@type\": string; [field: string]: unknown }";
      case "Struct" -> "Record<string, unknown>";
      default ->
          throw new IllegalArgumentException(
              "no TypeScript type for the JSON of "
                  + message.getFullName()
                  + "; say one in AnswerReader.messageOrWellKnown");
    };
  }

  private List<String> comment(GenericDescriptor element) {
    return notes.description(element).map(List::of).orElse(List.of());
  }

  /// As in the gRPC-Web client: Boss_Loot for the message Loot inside Boss.
  private static String nameOf(GenericDescriptor type) {
    String scope = type.getFile().getPackage();
    return type.getFullName().substring(scope.length() + 1).replace('.', '_');
  }
}
