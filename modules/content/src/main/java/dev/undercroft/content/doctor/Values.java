package dev.undercroft.content.doctor;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Values of fields as JSON, which people and programs can both read.
final class Values {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonFormat.Printer MESSAGES =
      JsonFormat.printer().preservingProtoFieldNames();

  private Values() {}

  /// @param value of a field, or a list of such; null where there is none
  static JsonNode json(@Nullable Object value) {
    return switch (value) {
      case null -> JSON.nullNode();
      case List<?> list -> {
        var array = JSON.createArrayNode();
        list.forEach(each -> array.add(json(each)));
        yield array;
      }
      case Message message -> json(message);
      case EnumValueDescriptor word -> JSON.valueToTree(word.getName());
      default -> JSON.valueToTree(value);
    };
  }

  private static JsonNode json(Message message) {
    try {
      return JSON.readTree(MESSAGES.print(message));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e); // content has no field of a type that isn't known
    }
  }
}
