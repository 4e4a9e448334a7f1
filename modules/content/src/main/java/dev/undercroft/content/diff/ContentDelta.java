package dev.undercroft.content.diff;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.kind.KindRecords;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.feed.v1.ChangedFields;
import dev.undercroft.proto.feed.v1.GetContentDeltaResponse;
import dev.undercroft.proto.feed.v1.RecordKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// What a client that holds one state of content needs to make another of it: of each record that
/// differs, its key and the fields that differ.
public final class ContentDelta {
  private final GetContentDeltaResponse.Builder delta = GetContentDeltaResponse.newBuilder();
  private final Content.Builder changed = delta.getChangedBuilder();

  private ContentDelta() {}

  /// @return without the names of the releases
  public static GetContentDeltaResponse.Builder between(
      List<Kind<?>> kinds, Content before, Content after) {
    var made = new ContentDelta();
    kinds.forEach(kind -> made.kind(kind, byKey(kind, before), byKey(kind, after)));
    return made.delta;
  }

  private void kind(Kind<?> kind, Map<String, Message> had, Map<String, Message> has) {
    had.keySet().stream()
        .filter(key -> !has.containsKey(key))
        .forEach(key -> delta.addRemoved(name(kind, key)));
    has.forEach((key, record) -> {
      Message held = had.get(key);
      if (held == null) {
        put(kind, record);
      } else if (!held.equals(record)) {
        put(kind, fields(kind, key, held, record));
      }
    });
  }

  private void put(Kind<?> kind, Message record) {
    FieldDescriptor field = KindRecords.field(kind);
    if (field.isRepeated()) {
      changed.addRepeatedField(field, record);
    } else {
      changed.setField(field, record);
    }
  }

  private Message fields(Kind<?> kind, String key, Message before, Message after) {
    Message.Builder part = after.newBuilderForType();
    ChangedFields.Builder named = delta.addFieldsBuilder().setRecord(name(kind, key));
    var numbers = new TreeSet<Integer>();
    for (FieldDescriptor field : after.getDescriptorForType().getFields()) {
      if (differs(field, before, after)) {
        numbers.add(field.getNumber());
      }
      if (field.getName().equals(kind.key()) || differs(field, before, after)) {
        copy(field, after, part);
      }
    }
    part.setUnknownFields(unknown(before.getUnknownFields(), after.getUnknownFields(), numbers));
    named.addAllNumbers(numbers);
    return part.build();
  }

  private static void copy(FieldDescriptor field, Message from, Message.Builder to) {
    if (field.isRepeated() || !field.hasPresence() || from.hasField(field)) {
      to.setField(field, from.getField(field));
    }
  }

  private static boolean differs(FieldDescriptor field, Message before, Message after) {
    boolean presence = !field.isRepeated() && field.hasPresence();
    return presence && before.hasField(field) != after.hasField(field)
        || !before.getField(field).equals(after.getField(field));
  }

  // A release may hold fields that this version's schemas don't have.
  private static UnknownFieldSet unknown(
      UnknownFieldSet before, UnknownFieldSet after, TreeSet<Integer> numbers) {
    var others = UnknownFieldSet.newBuilder();
    var all = new TreeSet<>(before.asMap().keySet());
    all.addAll(after.asMap().keySet());
    for (int number : all) {
      UnknownFieldSet.Field has = after.asMap().get(number);
      if (!Objects.equals(before.asMap().get(number), has)) {
        numbers.add(number);
        if (has != null) {
          others.addField(number, has);
        }
      }
    }
    return others.build();
  }

  private static RecordKey name(Kind<?> kind, String key) {
    return RecordKey.newBuilder().setKind(kind.name()).setKey(key).build();
  }

  private static Map<String, Message> byKey(Kind<?> kind, Content content) {
    var records = new LinkedHashMap<String, Message>();
    KindRecords.of(kind, content).forEach(record -> records.put(kind.keyOf(record), record));
    return records;
  }
}
