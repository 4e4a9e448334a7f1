package dev.undercroft.content.kind;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import org.jspecify.annotations.Nullable;

/// One kind of content and everything that serving, storing and checking it need to know.
///
/// @param name as in data/seeds, Redis keys and the field of Content: status_effects
/// @param path as in addresses: status-effects
/// @param key name of the field that records are keyed and ordered by, such as id; null for a kind
///   of a single record
/// @param record the empty record
/// @param listResponse the empty response of its List RPC; null for a kind of a single record
/// @param getResponse the empty response of its Get RPC
public record Kind<M extends Message>(
    String name,
    String path,
    @Nullable String key,
    M record,
    @Nullable Message listResponse,
    Message getResponse,
    KindRows<M> rows) {

  public boolean single() {
    return key == null;
  }

  /// The key of a record as text: its id, or its number in decimal; the kind's name for a single
  /// one.
  public String keyOf(Message message) {
    if (key == null) {
      return name;
    }
    FieldDescriptor field = message.getDescriptorForType().findFieldByName(key);
    return String.valueOf(message.getField(field));
  }
}
