package dev.undercroft.content.rules;

import com.google.protobuf.Message;

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

  public void fault(Rule rule, String field, String message) {
    place.fault(rule, field, message);
  }
}
