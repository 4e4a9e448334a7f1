package dev.undercroft.codegen.json;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.GenericDescriptor;

/// How the value of a field looks in JSON.
public sealed interface JsonType {
  /// A value that needs no declaration.
  enum Plain implements JsonType {
    BOOLEAN,
    /// 32 bits.
    INTEGER,
    /// Nothing in this API is ever NaN or infinite, which JSON would have to spell as words.
    NUMBER,
    TEXT,
    /// Digits in a string: 64 bits are more than a JavaScript number holds.
    LONG,
    /// Base64.
    BYTES,
    TIMESTAMP,
    DURATION,
    FIELD_MASK,
    /// An object of the type that its `@type` names.
    ANY,
    /// Any object.
    STRUCT,
    /// Whatever JSON can say.
    VALUE
  }

  /// A type of the API, declared once under its name.
  sealed interface Named extends JsonType {
    GenericDescriptor descriptor();

    /// As in the gRPC-Web client: Boss_Loot for the message Loot inside Boss.
    default String name() {
      String scope = descriptor().getFile().getPackage();
      return descriptor().getFullName().substring(scope.length() + 1).replace('.', '_');
    }
  }

  /// An object with a property for each field.
  record Message(Descriptor descriptor) implements Named {}

  /// The name of one of an enum's values.
  record Words(EnumDescriptor descriptor) implements Named {}

  record Listed(JsonType element) implements JsonType {}

  /// Keys of a JSON object are strings, whatever they are in protobuf.
  record Mapped(JsonType value) implements JsonType {}

  static JsonType of(FieldDescriptor field) {
    if (field.isMapField()) {
      return new Mapped(one(field.getMessageType().findFieldByName("value")));
    }
    return field.isRepeated() ? new Listed(one(field)) : one(field);
  }

  private static JsonType one(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case BOOLEAN -> Plain.BOOLEAN;
      case INT -> Plain.INTEGER;
      case FLOAT, DOUBLE -> Plain.NUMBER;
      case STRING -> Plain.TEXT;
      case LONG -> Plain.LONG;
      case BYTE_STRING -> Plain.BYTES;
      case ENUM -> new Words(field.getEnumType());
      case MESSAGE -> messageOrWellKnown(field.getMessageType());
    };
  }

  private static JsonType messageOrWellKnown(Descriptor message) {
    if (!message.getFile().getPackage().equals("google.protobuf")) {
      return new Message(message);
    }
    return switch (message.getName()) {
      case "Timestamp" -> Plain.TIMESTAMP;
      case "Duration" -> Plain.DURATION;
      case "FieldMask" -> Plain.FIELD_MASK;
      case "Any" -> Plain.ANY;
      case "Struct" -> Plain.STRUCT;
      case "Value" -> Plain.VALUE;
      default ->
          throw new IllegalArgumentException(
              "nothing is known of the JSON of "
                  + message.getFullName()
                  + "; say it in JsonType.messageOrWellKnown");
    };
  }
}
