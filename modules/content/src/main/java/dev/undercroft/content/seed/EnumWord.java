package dev.undercroft.content.seed;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Words of closed sets: seeds say ranged_kite, the API AI_BEHAVIOR_RANGED_KITE.
public final class EnumWord {
  private EnumWord() {}

  /// The value that the word stands for; null when there is none.
  static @Nullable EnumValueDescriptor value(EnumDescriptor type, String word) {
    EnumValueDescriptor value = type.findValueByName(prefix(type) + word.toUpperCase(Locale.ROOT));
    return value == null || value.getNumber() == 0 ? null : value;
  }

  /// The word of a value that this version knows; the number of another.
  public static String of(EnumValueDescriptor value) {
    EnumDescriptor type = value.getType();
    return type.findValueByNumber(value.getNumber()) == null
        ? String.valueOf(value.getNumber())
        : value.getName().substring(prefix(type).length()).toLowerCase(Locale.ROOT);
  }

  // Every value starts as the zero value does: AI_BEHAVIOR_UNSPECIFIED.
  private static String prefix(EnumDescriptor type) {
    String zero = type.findValueByNumber(0).getName();
    return zero.substring(0, zero.length() - "UNSPECIFIED".length());
  }
}
