package dev.undercroft.content.diff;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import dev.undercroft.content.diff.FieldChange.Part;
import dev.undercroft.content.kind.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Compares two messages of one type, field by field. It finds nothing if, and only if, their bytes
/// are the same.
public final class RecordDiff {
  /// @param shown with the keys of entries
  /// @param field without
  private record Path(String shown, String field) {
    static final Path ROOT = new Path("", "");

    Path field(String name) {
      return shown.isEmpty()
          ? new Path(name, name)
          : new Path(shown + "." + name, field + "." + name);
    }

    Path entry(String key) {
      return new Path(shown + "[" + key + "]", field);
    }
  }

  private final List<FieldChange> changes = new ArrayList<>();

  private RecordDiff() {}

  /// A whole record, as a seed file would say it.
  public static JsonNode shown(Message record) {
    return SeedValues.object(record);
  }

  /// The fields that a whole record has, each as one change.
  ///
  /// @param gone whether the record went, else it came
  public static List<FieldChange> whole(Message record, boolean gone) {
    return SeedValues.object(record).properties().stream()
        .map(field ->
            new FieldChange(
                field.getKey(),
                field.getKey(),
                Part.FIELD,
                gone ? field.getValue() : null,
                gone ? null : field.getValue()))
        .toList();
  }

  public static List<FieldChange> between(Message before, Message after) {
    var diff = new RecordDiff();
    diff.messages(Path.ROOT, before, after);
    return diff.changes;
  }

  private void messages(Path path, Message before, Message after) {
    for (FieldDescriptor field : before.getDescriptorForType().getFields()) {
      Path at = path.field(field.getName());
      if (!field.isRepeated()) {
        field(at, field, before, after);
      } else if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
        entries(at, field, messages(before, field), messages(after, field));
      } else if (!before.getField(field).equals(after.getField(field))) {
        // Plain values stand for nothing each: a list of them is one value.
        add(at, Part.FIELD, given(field, before), given(field, after));
      }
    }
    unknown(path, before.getUnknownFields(), after.getUnknownFields());
  }

  private void field(Path path, FieldDescriptor field, Message before, Message after) {
    boolean had = Given.in(before, field);
    boolean has = Given.in(after, field);
    if (had && has && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
      messages(path, (Message) before.getField(field), (Message) after.getField(field));
    } else if (had != has || had && !before.getField(field).equals(after.getField(field))) {
      add(path, Part.FIELD, given(field, before), given(field, after));
    }
  }

  private void entries(Path path, FieldDescriptor list, List<Message> before, List<Message> after) {
    Optional<FieldDescriptor> key = Entries.key(before, after);
    if (key.isPresent()) {
      Part part = Entries.isOwnId(list, key.get()) ? Part.NAMED_ENTRY : Part.ENTRY;
      byKey(path, list, part, Entries.by(key.get(), before), Entries.by(key.get(), after));
      return;
    }
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      entry(
          path.entry(String.valueOf(i)),
          list,
          Part.ENTRY,
          i < before.size() ? before.get(i) : null,
          i < after.size() ? after.get(i) : null);
    }
  }

  private void byKey(
      Path path,
      FieldDescriptor list,
      Part part,
      SequencedMap<String, Message> before,
      SequencedMap<String, Message> after) {
    var keys = new ArrayList<>(before.sequencedKeySet());
    after.sequencedKeySet().stream().filter(key -> !before.containsKey(key)).forEach(keys::add);
    for (String key : keys) {
      entry(path.entry(key), list, part, before.get(key), after.get(key));
    }
    if (!kept(before, after).equals(kept(after, before))) {
      add(path, Part.ORDER, words(before), words(after));
    }
  }

  private void entry(
      Path path,
      FieldDescriptor list,
      Part part,
      @Nullable Message before,
      @Nullable Message after) {
    if (before != null && after != null) {
      messages(path, before, after);
    } else {
      add(
          path,
          part,
          before == null ? null : SeedValues.of(list, before),
          after == null ? null : SeedValues.of(list, after));
    }
  }

  // What was published with a field that this version's schemas don't have.
  private void unknown(Path path, UnknownFieldSet before, UnknownFieldSet after) {
    Map<Integer, UnknownFieldSet.Field> had = before.asMap();
    Map<Integer, UnknownFieldSet.Field> has = after.asMap();
    var numbers = new TreeSet<>(had.keySet());
    numbers.addAll(has.keySet());
    for (int number : numbers) {
      if (!Objects.equals(had.get(number), has.get(number))) {
        add(path.field("#" + number), Part.UNKNOWN, bytes(had.get(number)), bytes(has.get(number)));
      }
    }
  }

  private void add(Path path, Part part, @Nullable JsonNode before, @Nullable JsonNode after) {
    changes.add(new FieldChange(path.shown(), path.field(), part, before, after));
  }

  private static @Nullable JsonNode given(FieldDescriptor field, Message message) {
    return Given.in(message, field) ? SeedValues.of(field, message.getField(field)) : null;
  }

  private static @Nullable JsonNode bytes(UnknownFieldSet.@Nullable Field field) {
    return field == null
        ? null
        : JsonNodeFactory.instance.stringNode(field.getSerializedSize(1) + " bytes");
  }

  private static List<String> kept(
      SequencedMap<String, Message> keys, SequencedMap<String, Message> others) {
    return keys.sequencedKeySet().stream().filter(others::containsKey).toList();
  }

  private static JsonNode words(SequencedMap<String, Message> keys) {
    var words = JsonNodeFactory.instance.arrayNode();
    keys.sequencedKeySet().forEach(words::add);
    return words;
  }

  @SuppressWarnings("unchecked") // a repeated message field holds messages
  private static List<Message> messages(Message message, FieldDescriptor field) {
    return (List<Message>) message.getField(field);
  }
}
