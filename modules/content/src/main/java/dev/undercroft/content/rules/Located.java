package dev.undercroft.content.rules;

import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A record that knows where it stands.
///
/// @param message the record; fields that were refused are unset
public record Located<M extends Message>(M message, Place place) {

  /// Where a record stands.
  public interface Place {
    /// Reports a breach at a field, given as the rest of a JSON pointer: loot/0/item_id.
    void fault(Rule rule, String field, String message);

    /// The place of a field for a message about another: data/seeds/bosses.json:12.
    String of(String field);
  }

  /// Records by their keys; of two with one key, which is refused elsewhere, the first.
  static <M extends Message, K> Map<K, Located<M>> by(
      List<Located<M>> records, Function<M, K> key) {
    return records.stream()
        .collect(Collectors.toMap(r -> key.apply(r.message()), r -> r, (first, second) -> first));
  }

  public void fault(Rule rule, String field, String message) {
    place.fault(rule, field, message);
  }
}
