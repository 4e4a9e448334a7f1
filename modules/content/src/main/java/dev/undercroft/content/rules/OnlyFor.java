package dev.undercroft.content.rules;

import com.google.protobuf.Message;
import java.util.List;

/// Optional fields that some records have and no others.
///
/// @param who has them: a summon
/// @param anchor field that a missing one is reported at
record OnlyFor(Rule rule, String who, String anchor, List<String> fields) {
  /// Reports what is missing from a record that should have the fields, and what is too much in any
  /// other.
  void check(Located<?> record, boolean applies) {
    if (applies) {
      need(record);
    } else {
      fields.stream()
          .filter(field -> has(record, field))
          .forEach(field ->
              record.fault(rule, field, "Only %s has %s; remove it.".formatted(who, field)));
    }
  }

  /// Reports what is missing from a record that should have the fields.
  void need(Located<?> record) {
    fields.stream()
        .filter(field -> !has(record, field))
        .forEach(field ->
            record.fault(rule, anchor, "This is %s, which has %s; add it.".formatted(who, field)));
  }

  private static boolean has(Located<?> record, String field) {
    Message message = record.message();
    return message.hasField(message.getDescriptorForType().findFieldByName(field));
  }
}
