package dev.undercroft.content.doctor;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.undercroft.content.kind.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Collects what two places have that differs.
public final class Comparison {
  private final String leftPlace;
  private final String rightPlace;
  private final String mend;
  private final List<Difference> differences = new ArrayList<>();

  /// @param mend for whatever is found
  public Comparison(String leftPlace, String rightPlace, String mend) {
    this.leftPlace = leftPlace;
    this.rightPlace = rightPlace;
    this.mend = mend;
  }

  public List<Difference> differences() {
    return List.copyOf(differences);
  }

  /// Compares two values.
  ///
  /// @param left null for nothing; so is `right`
  public Comparison values(String path, @Nullable Object left, @Nullable Object right) {
    if (!Objects.equals(left, right)) {
      differences.add(
          new Difference(path, leftPlace, rightPlace, Values.json(left), Values.json(right), mend));
    }
    return this;
  }

  /// Compares records, given by kind and key.
  public Comparison records(
      List<Kind<?>> kinds,
      Map<String, Map<String, Held>> left,
      Map<String, Map<String, Held>> right) {
    for (Kind<?> kind : kinds) {
      kind(
          kind,
          left.getOrDefault(kind.name(), Map.of()),
          right.getOrDefault(kind.name(), Map.of()));
    }
    return this;
  }

  // A kind that is gone as a whole is one difference, not hundreds.
  private void kind(Kind<?> kind, Map<String, Held> left, Map<String, Held> right) {
    if (!kind.single() && left.isEmpty() != right.isEmpty()) {
      values(kind.name(), count(left), count(right));
      return;
    }
    var keys = new TreeSet<>(left.keySet());
    keys.addAll(right.keySet());
    for (String key : keys) {
      record(kind.single() ? kind.name() : kind.name() + "/" + key, left.get(key), right.get(key));
    }
  }

  private static @Nullable String count(Map<String, Held> records) {
    return records.isEmpty() ? null : records.size() + " records";
  }

  private void record(String path, @Nullable Held left, @Nullable Held right) {
    if (left instanceof Held.Readable(Message one)
        && right instanceof Held.Readable(Message other)) {
      messages(path, one, other);
    } else {
      values(path, shown(left), shown(right));
    }
  }

  private static @Nullable Object shown(@Nullable Held held) {
    return switch (held) {
      case null -> null;
      case Held.Readable(Message message) -> message;
      case Held.Garbage(int size) -> size + " bytes that are no such record";
    };
  }

  private void messages(String path, Message left, Message right) {
    for (FieldDescriptor field : left.getDescriptorForType().getFields()) {
      String at = path + "." + field.getName();
      if (field.isRepeated()) {
        lists(at, (List<?>) left.getField(field), (List<?>) right.getField(field));
      } else {
        field(at, value(left, field), value(right, field));
      }
    }
    values(path, unknown(left), unknown(right));
  }

  private static @Nullable Object value(Message message, FieldDescriptor field) {
    return field.hasPresence() && !message.hasField(field) ? null : message.getField(field);
  }

  private void field(String path, @Nullable Object left, @Nullable Object right) {
    if (left instanceof Message one && right instanceof Message other) {
      messages(path, one, other);
    } else {
      values(path, left, right);
    }
  }

  // Which element is missing in a shorter list nobody can tell.
  private void lists(String path, List<?> left, List<?> right) {
    if (left.size() != right.size()) {
      values(path, left, right);
      return;
    }
    for (int i = 0; i < left.size(); i++) {
      field(path + "[" + i + "]", left.get(i), right.get(i));
    }
  }

  // Of another version of the product, or of nobody.
  private static @Nullable String unknown(Message message) {
    var fields = message.getUnknownFields();
    return fields.asMap().isEmpty()
        ? null
        : "fields that this version does not know: " + fields.asMap().keySet();
  }
}
