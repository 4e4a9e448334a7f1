package dev.undercroft.content.diff;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.kind.KindRecords;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.feed.v1.ChangedFields;
import dev.undercroft.proto.feed.v1.GetContentDeltaResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a client makes of a delta, as release_feed_service.proto tells it to.
public final class AppliedDelta {
  private AppliedDelta() {}

  public static Content to(List<Kind<?>> kinds, Content held, GetContentDeltaResponse delta) {
    Content.Builder content = held.toBuilder();
    kinds.forEach(kind -> apply(kind, held, delta, content));
    return content.build();
  }

  private static void apply(
      Kind<?> kind, Content held, GetContentDeltaResponse delta, Content.Builder into) {
    Map<String, Message> records = new HashMap<>();
    KindRecords.of(kind, held).forEach(record -> records.put(kind.keyOf(record), record));
    delta.getRemovedList().stream()
        .filter(removed -> removed.getKind().equals(kind.name()))
        .forEach(removed -> records.remove(removed.getKey()));
    for (Message record : KindRecords.of(kind, delta.getChanged())) {
      records.merge(
          kind.keyOf(record),
          record,
          (old, part) -> merged(kind, old, part, delta.getFieldsList()));
    }
    FieldDescriptor field = KindRecords.field(kind);
    into.clearField(field);
    records.values().stream()
        .sorted(KindRecords.inOrder(kind))
        .forEach(record -> {
          if (field.isRepeated()) {
            into.addRepeatedField(field, record);
          } else {
            into.setField(field, record);
          }
        });
  }

  private static Message merged(
      Kind<?> kind, Message held, Message part, List<ChangedFields> fields) {
    String key = kind.keyOf(part);
    return fields.stream()
        .filter(each ->
            each.getRecord().getKind().equals(kind.name()) && each.getRecord().getKey().equals(key))
        .findFirst()
        .map(each -> merged(held, part, each.getNumbersList()))
        .orElse(part);
  }

  private static Message merged(Message held, Message part, List<Integer> numbers) {
    Message.Builder merged = held.toBuilder();
    UnknownFieldSet.Builder unknown = UnknownFieldSet.newBuilder(held.getUnknownFields());
    for (int number : numbers) {
      FieldDescriptor field = held.getDescriptorForType().findFieldByNumber(number);
      if (field == null) {
        unknown.clearField(number);
        if (part.getUnknownFields().hasField(number)) {
          unknown.addField(number, part.getUnknownFields().getField(number));
        }
      } else if (field.isRepeated() || !field.hasPresence() || part.hasField(field)) {
        merged.setField(field, part.getField(field));
      } else {
        merged.clearField(field);
      }
    }
    return merged.setUnknownFields(unknown.build()).build();
  }
}
