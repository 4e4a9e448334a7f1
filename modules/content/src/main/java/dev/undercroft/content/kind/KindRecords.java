package dev.undercroft.content.kind;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.undercroft.proto.content.v1.Content;
import java.util.Comparator;
import java.util.List;

/// The records of a kind among all content.
public final class KindRecords {
  private KindRecords() {}

  /// In the order of their keys; one at most for a kind of a single record.
  @SuppressWarnings("unchecked") // a repeated message field holds messages
  public static List<Message> of(Kind<?> kind, Content content) {
    FieldDescriptor field = field(kind);
    if (field.isRepeated()) {
      return (List<Message>) content.getField(field);
    }
    return content.hasField(field) ? List.of((Message) content.getField(field)) : List.of();
  }

  /// The field of Content that holds them.
  public static FieldDescriptor field(Kind<?> kind) {
    return Content.getDescriptor().findFieldByName(kind.name());
  }

  /// By their keys: ids by their letters, numbers by their size.
  @SuppressWarnings({"unchecked", "rawtypes"}) // a key is a text or a number, and of one type
  public static Comparator<Message> inOrder(Kind<?> kind) {
    if (kind.key() == null) {
      return (one, other) -> 0;
    }
    FieldDescriptor key = kind.record().getDescriptorForType().findFieldByName(kind.key());
    return (one, other) -> ((Comparable) one.getField(key)).compareTo(other.getField(key));
  }
}
