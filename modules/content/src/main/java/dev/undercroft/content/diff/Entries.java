package dev.undercroft.content.diff;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.undercroft.content.seed.EnumWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// The objects of a list by what tells them apart: the first field of their schema, if it is a
/// text, a word or a whole number that no two of them share.
final class Entries {
  private Entries() {}

  /// Empty when nothing tells them apart, before or after.
  static Optional<FieldDescriptor> key(List<Message> before, List<Message> after) {
    return Stream.of(before, after)
        .flatMap(List::stream)
        .findFirst()
        .map(first -> first.getDescriptorForType().getFields().getFirst())
        .filter(field -> canTellApart(field) && isUnique(field, before) && isUnique(field, after));
  }

  static SequencedMap<String, Message> by(FieldDescriptor key, List<Message> entries) {
    var byKey = new LinkedHashMap<String, Message>();
    entries.forEach(entry -> byKey.put(text(entry.getField(key)), entry));
    return byKey;
  }

  /// Whether the entries' key is an id of their own and not the name of something else: zone_id in
  /// zones, but not enemy_id in a pool.
  static boolean isOwnId(FieldDescriptor list, FieldDescriptor key) {
    String name = key.getName();
    return name.equals("id")
        || name.endsWith("_id")
            && list.getName().startsWith(name.substring(0, name.length() - "_id".length()));
  }

  private static boolean canTellApart(FieldDescriptor field) {
    return !field.isRepeated()
        && switch (field.getJavaType()) {
          case STRING, ENUM, INT -> true;
          default -> false;
        };
  }

  private static boolean isUnique(FieldDescriptor key, List<Message> entries) {
    Map<String, Message> distinct = by(key, entries);
    return distinct.size() == entries.size();
  }

  private static String text(Object key) {
    return key instanceof EnumValueDescriptor word ? EnumWord.of(word) : String.valueOf(key);
  }
}
