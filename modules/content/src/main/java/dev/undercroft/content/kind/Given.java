package dev.undercroft.content.kind;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

/// Whether a message has something in a field that a seed file would say: what is required is
/// always there, also when it is zero, and an empty list is left out.
public final class Given {
  private Given() {}

  public static boolean in(Message message, FieldDescriptor field) {
    if (field.isRepeated()) {
      return message.getRepeatedFieldCount(field) > 0;
    }
    return !field.hasPresence() || message.hasField(field);
  }
}
