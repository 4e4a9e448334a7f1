package dev.undercroft.content.diff;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.kind.KindRecords;
import dev.undercroft.proto.content.v1.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// The records in which two states of content differ.
public final class ContentDiff {
  private ContentDiff() {}

  /// @return kinds in the order given, the records of each in the order of their keys; of a renamed
  ///   one, the key it had
  public static List<RecordChange> between(List<Kind<?>> kinds, Content before, Content after) {
    var changes = new ArrayList<RecordChange>();
    kinds.forEach(kind -> changes.addAll(ofKind(kind, before, after)));
    return changes;
  }

  private static List<RecordChange> ofKind(Kind<?> kind, Content before, Content after) {
    SequencedMap<String, Message> had = byKey(kind, before);
    SequencedMap<String, Message> has = byKey(kind, after);
    Map<String, String> renamed = renamed(kind, had, has);
    var changes = new LinkedHashMap<String, RecordChange>();
    for (String key : inOrder(kind, had, has)) {
      if (!had.containsKey(key)) {
        if (!renamed.containsValue(key)) {
          changes.put(key, new RecordChange.Added(kind.name(), key));
        }
      } else if (renamed.containsKey(key)) {
        changes.put(key, new RecordChange.Renamed(kind.name(), key, renamed.get(key)));
      } else if (!has.containsKey(key)) {
        changes.put(key, new RecordChange.Removed(kind.name(), key));
      } else if (!had.get(key).equals(has.get(key))) {
        changes.put(
            key,
            new RecordChange.Changed(
                kind.name(), key, RecordDiff.between(had.get(key), has.get(key))));
      }
    }
    return List.copyOf(changes.sequencedValues());
  }

  // Both are in the order of their keys, whatever that is for the kind.
  private static List<String> inOrder(
      Kind<?> kind, SequencedMap<String, Message> had, SequencedMap<String, Message> has) {
    var all = new LinkedHashMap<>(had);
    all.putAll(has);
    return all.values().stream().sorted(KindRecords.inOrder(kind)).map(kind::keyOf).toList();
  }

  // A record that is gone and one that came are the same if nothing but their keys differs.
  private static Map<String, String> renamed(
      Kind<?> kind, SequencedMap<String, Message> had, SequencedMap<String, Message> has) {
    var came = new LinkedHashMap<Message, String>();
    has.forEach((key, record) -> {
      if (!had.containsKey(key)) {
        came.put(withoutKey(kind, record), key);
      }
    });
    var renamed = new LinkedHashMap<String, String>();
    had.forEach((key, record) -> {
      String to = has.containsKey(key) ? null : came.remove(withoutKey(kind, record));
      if (to != null) {
        renamed.put(key, to);
      }
    });
    return renamed;
  }

  private static Message withoutKey(Kind<?> kind, Message record) {
    if (kind.key() == null) {
      return record;
    }
    FieldDescriptor key = record.getDescriptorForType().findFieldByName(kind.key());
    return record.toBuilder().clearField(key).build();
  }

  private static SequencedMap<String, Message> byKey(Kind<?> kind, Content content) {
    var records = new LinkedHashMap<String, Message>();
    KindRecords.of(kind, content).forEach(record -> records.put(kind.keyOf(record), record));
    return records;
  }
}
