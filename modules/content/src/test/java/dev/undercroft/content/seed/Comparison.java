package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import dev.undercroft.proto.content.v1.Options;
import dev.undercroft.proto.content.v1.Theme.TerrainFeature;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Compares the product's seeds with the game's facts, each record and each field.
final class Comparison {
  /// Where seeds differ from the facts on purpose: kind, id, field, what seeds say, why.
  record Decided(String kind, String id, String field, String value, String why) {}

  private final SeedSet seeds =
      ((SeedCheck.Sound) SeedCheck.product().check(SeedLab.product())).seeds();
  private final Map<String, String> renamed;
  private final List<Decided> decided;

  /// @param renamed columns that seeds call something else
  /// @param decided differences to be found; one that isn't fails
  Comparison(Map<String, String> renamed, List<Decided> decided) {
    this.renamed = renamed;
    this.decided = decided;
  }

  SeedSet seeds() {
    return seeds;
  }

  /// Compares every field of every record.
  ///
  /// @param rows a record each; their columns are all of its fields but those from elsewhere
  /// @param elsewhere fields that the rows say nothing about
  void compare(String kind, List<Map<String, String>> rows, Set<String> elsewhere) {
    compare(kind, rows, elsewhere, Set.of());
  }

  /// Compares every field of every record but our own, which the facts don't know.
  void compare(
      String kind, List<Map<String, String>> rows, Set<String> elsewhere, Set<String> own) {
    Map<String, Map<String, String>> expected = new TreeMap<>();
    for (Map<String, String> row : rows) {
      Map<String, String> fields = new TreeMap<>();
      row.forEach((column, text) -> fields.put(renamed.getOrDefault(column, column), plain(text)));
      expected.put(row.get("id"), fields);
    }
    for (Decided difference : decided) {
      if (difference.kind.equals(kind)) {
        String before = expected.get(difference.id).put(difference.field, difference.value);
        assertThat(before).as(difference.why).isNotNull().isNotEqualTo(difference.value);
      }
    }
    Map<String, Map<String, String>> actual = new TreeMap<>();
    for (Message record : seeds.records(kind)) {
      Map<String, String> fields = fields(record);
      fields.keySet().removeAll(elsewhere);
      actual.put(fields.get("id"), fields);
    }
    assertThat(actual.keySet()).containsAll(own);
    actual.keySet().removeAll(own);
    assertThat(actual).isEqualTo(expected);
  }

  /// The fields of a record as the facts write them: nested ones with a prefix, absent ones empty.
  static Map<String, String> fields(Message record) {
    Map<String, String> fields = new TreeMap<>();
    put(record, "", fields);
    return fields;
  }

  /// What the facts call an enum's value: its literal, or its word.
  static String word(EnumValueDescriptor value) {
    if (value.getOptions().hasExtension(Options.literal)) {
      return value.getOptions().getExtension(Options.literal);
    }
    return value.getName().substring(prefix(value.getType()).length()).toLowerCase(Locale.ROOT);
  }

  private static String prefix(EnumDescriptor type) {
    String zero = type.findValueByNumber(0).getName();
    return zero.substring(0, zero.length() - "UNSPECIFIED".length());
  }

  private static void put(Message record, String prefix, Map<String, String> into) {
    for (FieldDescriptor field : record.getDescriptorForType().getFields()) {
      String name = prefix + field.getName();
      if (field.isRepeated()) {
        List<?> elements = (List<?>) record.getField(field);
        into.put(name, elements.stream().map(Comparison::text).collect(Collectors.joining(";")));
      } else if (field.hasPresence() && !record.hasField(field)) {
        putAbsent(field, name, into);
      } else if (record.getField(field) instanceof Message nested) {
        put(nested, name + "_", into);
      } else {
        into.put(name, plain(text(record.getField(field))));
      }
    }
  }

  private static void putAbsent(FieldDescriptor field, String name, Map<String, String> into) {
    if (field.getJavaType() == JavaType.MESSAGE) {
      field.getMessageType().getFields().forEach(f -> putAbsent(f, name + "_" + f.getName(), into));
    } else {
      into.put(name, "");
    }
  }

  private static String text(Object value) {
    return switch (value) {
      case TerrainFeature terrain -> terrain.getTerrainId();
      case Message pair ->
          pair.getAllFields().values().stream()
              .map(Comparison::text)
              .collect(Collectors.joining("="));
      case EnumValueDescriptor word -> word(word);
      default -> String.valueOf(value);
    };
  }

  /// A number without its trailing zeros, since the facts write 3 as well as 3.0; any other text.
  private static String plain(String text) {
    return text.matches("-?[0-9]+(\\.[0-9]+)?")
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }
}
