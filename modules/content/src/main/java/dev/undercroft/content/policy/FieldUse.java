package dev.undercroft.content.policy;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.undercroft.content.kind.Given;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many of the places where a field can be given give it, over all records of a kind. A field
/// that the schema lets be left out can still be one that every client counts on.
final class FieldUse {
  private record Count(int given, int places) {
    Count plus(boolean isGiven) {
      return new Count(given + (isGiven ? 1 : 0), places + 1);
    }
  }

  private static final Count NOWHERE = new Count(0, 0);

  private final Map<String, Count> counts = new HashMap<>();

  private FieldUse() {}

  static FieldUse of(List<Message> records) {
    var use = new FieldUse();
    records.forEach(record -> use.count("", record));
    return use;
  }

  /// @param field a path without entries: pool.guest
  boolean isEverywhere(String field) {
    Count count = counts.getOrDefault(field, NOWHERE);
    return count.places > 0 && count.given == count.places;
  }

  boolean isNowhere(String field) {
    return counts.getOrDefault(field, NOWHERE).given == 0;
  }

  private void count(String prefix, Message message) {
    for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
      String path = prefix + field.getName();
      boolean given = Given.in(message, field);
      counts.put(path, counts.getOrDefault(path, NOWHERE).plus(given));
      if (given && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
        below(message.getField(field)).forEach(each -> count(path + ".", each));
      }
    }
  }

  @SuppressWarnings("unchecked") // a message field holds one or several
  private static List<Message> below(Object value) {
    return value instanceof Message one ? List.of(one) : (List<Message>) value;
  }
}
