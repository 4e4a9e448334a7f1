package dev.undercroft.content.seed;

import com.google.protobuf.ProtocolMessageEnum;
import dev.undercroft.proto.content.v1.Options;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes the facts' tables again from records, to be compared row by row.
final class Tables {
  private Tables() {}

  /// A row of a table: columns and values by turns, numbers as the facts write them.
  static Map<String, String> row(Object... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      String text =
          cells[i + 1] instanceof Double d
              ? BigDecimal.valueOf(d).toPlainString()
              : String.valueOf(cells[i + 1]);
      row.put(String.valueOf(cells[i]), text);
    }
    return row;
  }

  /// As the facts write lists.
  static String joined(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(";"));
  }

  /// What the facts call the value.
  static String literal(ProtocolMessageEnum value) {
    return value.getValueDescriptor().getOptions().getExtension(Options.literal);
  }

  /// GHOST_TYPE_ECHO is echo.
  static String word(ProtocolMessageEnum value) {
    String zero = value.getDescriptorForType().findValueByNumber(0).getName();
    return value
        .getValueDescriptor()
        .getName()
        .substring(zero.length() - "UNSPECIFIED".length())
        .toLowerCase(Locale.ROOT);
  }

  /// Records by their keys.
  static <M> Map<String, M> by(List<M> records, Function<M, String> id) {
    return records.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
