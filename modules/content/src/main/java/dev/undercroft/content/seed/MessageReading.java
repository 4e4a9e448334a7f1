package dev.undercroft.content.seed;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns a record's JSON into its message, led by the message's descriptor. What was refused before
/// is left out; anything else that does not fit is reported, so that nothing gets lost unnoticed.
final class MessageReading {
  private final SeedSource source;

  MessageReading(SeedSource source) {
    this.source = source;
  }

  /// Fills the record; returns the same builder.
  Message.Builder read(JsonNode record, String pointer, Message.Builder into) {
    for (Map.Entry<String, JsonNode> property : record.properties()) {
      String at = Pointers.child(pointer, property.getKey());
      FieldDescriptor field = into.getDescriptorForType().findFieldByName(property.getKey());
      if (field == null) {
        source.faultAtName(
            at,
            "unknown-field",
            "%s has no field %s."
                .formatted(into.getDescriptorForType().getName(), Quote.text(property.getKey())));
      } else if (field.isRepeated()) {
        list(property.getValue(), at, field, into);
      } else {
        Object value = value(property.getValue(), at, field, into);
        if (value != null) {
          into.setField(field, value);
        }
      }
    }
    return into;
  }

  private void list(JsonNode list, String pointer, FieldDescriptor field, Message.Builder into) {
    if (!list.isArray()) {
      unfit(list, pointer);
    }
    for (int i = 0; i < list.size() && list.isArray(); i++) {
      Object value = value(list.get(i), Pointers.child(pointer, i), field, into);
      if (value != null) {
        into.addRepeatedField(field, value);
      }
    }
  }

  private @Nullable Object value(
      JsonNode node, String pointer, FieldDescriptor field, Message.Builder parent) {
    return switch (field.getJavaType()) {
      case INT ->
          whole(node, pointer, Integer.MIN_VALUE, Integer.MAX_VALUE) instanceof Long n
              ? n.intValue()
              : null;
      case LONG -> whole(node, pointer, Long.MIN_VALUE, Long.MAX_VALUE);
      // Adding zero turns -0.0 into 0.0, which is equal but has other bytes.
      case DOUBLE -> node.isNumber() ? (Object) (node.doubleValue() + 0.0) : unfit(node, pointer);
      case BOOLEAN -> node.isBoolean() ? (Object) node.booleanValue() : unfit(node, pointer);
      case STRING -> node.isString() ? node.stringValue() : unfit(node, pointer);
      case ENUM -> word(node, pointer, field);
      case MESSAGE ->
          node.isObject()
              ? read(node, pointer, parent.newBuilderForField(field)).build()
              : unfit(node, pointer);
      // No schema asks for these.
      case FLOAT, BYTE_STRING -> unfit(node, pointer);
    };
  }

  private @Nullable Long whole(JsonNode node, String pointer, long least, long most) {
    if (!node.isNumber()) {
      unfit(node, pointer);
      return null;
    }
    BigDecimal number = node.decimalValue();
    if (!node.isIntegralNumber()) {
      String mend =
          number.stripTrailingZeros().scale() <= 0
              ? " Write %s.".formatted(number.toBigInteger())
              : "";
      source.fault(
          pointer,
          "type",
          "%s is %s; it takes a whole number, without fraction or exponent.%s"
              .formatted(Pointers.label(pointer), Quote.value(node), mend));
      return null;
    }
    if (number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      source.fault(
          pointer,
          "number",
          "%s is %s; it takes %d to %d."
              .formatted(Pointers.label(pointer), Quote.value(node), least, most));
      return null;
    }
    return number.longValueExact();
  }

  private @Nullable Object word(JsonNode node, String pointer, FieldDescriptor field) {
    EnumValueDescriptor value = EnumWord.value(field.getEnumType(), node.stringValue(""));
    return value == null ? unfit(node, pointer) : value;
  }

  private @Nullable Object unfit(JsonNode node, String pointer) {
    source.fault(
        pointer, "type", "%s can't be %s.".formatted(Pointers.label(pointer), Quote.value(node)));
    return null;
  }
}
