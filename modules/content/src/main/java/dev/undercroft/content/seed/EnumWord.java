package dev.undercroft.content.seed;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Words of closed sets: seeds say ranged_kite, the API AI_BEHAVIOR_RANGED_KITE.
final class EnumWord {
  private EnumWord() {}

  /// The value that the word stands for; null when there is none.
  static @Nullable EnumValueDescriptor value(EnumDescriptor type, String word) {
    // Every value starts as the zero value does: AI_BEHAVIOR_UNSPECIFIED.
    String zero = type.findValueByNumber(0).getName();
    String prefix = zero.substring(0, zero.length() - "UNSPECIFIED".length());
    EnumValueDescriptor value = type.findValueByName(prefix + word.toUpperCase(Locale.ROOT));
    return value == null || value.getNumber() == 0 ? null : value;
  }
}
