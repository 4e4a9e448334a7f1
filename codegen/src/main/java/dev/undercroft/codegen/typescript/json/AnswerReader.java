package dev.undercroft.codegen.typescript.json;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.GenericDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import dev.undercroft.codegen.json.JsonType;
import dev.undercroft.codegen.json.JsonType.Listed;
import dev.undercroft.codegen.json.JsonType.Mapped;
import dev.undercroft.codegen.json.JsonType.Message;
import dev.undercroft.codegen.json.JsonType.Named;
import dev.undercroft.codegen.json.JsonType.Plain;
import dev.undercroft.codegen.json.JsonType.Words;
import dev.undercroft.codegen.json.Reached;
import dev.undercroft.codegen.typescript.json.Declaration.Interface;
import dev.undercroft.codegen.typescript.json.Declaration.Property;
import dev.undercroft.codegen.typescript.json.Declaration.Union;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Says in TypeScript what services answer.
final class AnswerReader {
  private final SchemaNotes notes;

  private AnswerReader(SchemaNotes notes) {
    this.notes = notes;
  }

  /// The types of all answers of all services in the files, and of everything inside them.
  ///
  /// @param details of refusals, which no RPC names; simple names of messages in the files
  static List<Declaration> read(
      List<FileDescriptor> files, List<String> details, SchemaNotes notes) {
    Stream<Descriptor> answers =
        files.stream()
            .flatMap(file -> file.getServices().stream())
            .flatMap(service -> service.getMethods().stream())
            .map(MethodDescriptor::getOutputType);
    Stream<Descriptor> carried = details.stream().map(name -> message(files, name));
    var reader = new AnswerReader(notes);
    return Reached.from(Stream.concat(answers, carried).toList()).stream()
        .map(reader::declaration)
        .toList();
  }

  private static Descriptor message(List<FileDescriptor> files, String name) {
    return files.stream()
        .map(file -> file.findMessageTypeByName(name))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("details: no file holds " + name));
  }

  private Declaration declaration(Named type) {
    return switch (type) {
      case Message message ->
          new Interface(
              message.name(),
              comment(message.descriptor()),
              message.descriptor().getFields().stream().map(this::property).toList());
      case Words words ->
          new Union(words.name(), comment(words.descriptor()), literals(words.descriptor()));
    };
  }

  private static List<String> literals(EnumDescriptor set) {
    return set.getValues().stream().map(EnumValueDescriptor::getName).toList();
  }

  /// The server prints zero values and empty lists, so only what has presence can be absent.
  private Property property(FieldDescriptor field) {
    String type = type(JsonType.of(field), notes.key(field));
    return new Property(field.getJsonName(), type, field.hasPresence(), comment(field));
  }

  private static String type(JsonType type, Optional<String> key) {
    return switch (type) {
      case Listed list -> type(list.element(), key) + "[]";
      case Mapped map -> "Record<string, " + type(map.value(), key) + ">";
      case Named named -> named.name();
      case Plain plain -> key.map("ids."::concat).orElseGet(() -> plain(plain));
    };
  }

  private static String plain(Plain type) {
    return switch (type) {
      case BOOLEAN -> "boolean";
      case INTEGER, NUMBER -> "number";
      case TEXT, LONG, BYTES, TIMESTAMP, DURATION, FIELD_MASK -> "string";
      case ANY -> "{ \"@type\": string; [field: string]: unknown }";
      case STRUCT -> "Record<string, unknown>";
      case VALUE -> "unknown";
    };
  }

  private List<String> comment(GenericDescriptor element) {
    return notes.description(element).map(List::of).orElse(List.of());
  }
}
