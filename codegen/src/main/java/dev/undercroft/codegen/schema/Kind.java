package dev.undercroft.codegen.schema;

import java.util.Optional;

/// One kind: data/schemas/<name>.schema.json.
///
/// @param name lower snake case, plural: status_effects
/// @param number the kind's field number in Content
/// @param names what RPCs and JSON call it
/// @param key name of the property that records are keyed by; empty for a kind of a single record
/// @param record shape of one record; its message name is the schema's title
public record Kind(String name, int number, Names names, Optional<String> key, ObjectShape record) {

  /// What the kind is called outside.
  ///
  /// @param listRpc what follows List in the RPC: StatusEffects
  /// @param getRpc what follows Get in the RPC: StatusEffect
  /// @param listField field of the List response: status_effects
  /// @param getField field of the Get response: status_effect
  public record Names(String listRpc, String getRpc, String listField, String getField) {}

  public boolean single() {
    return key.isEmpty();
  }

  /// Whether records are keyed by a number instead of an id.
  public boolean numbered() {
    return key.map(k -> record.field(k).shape() instanceof Shape.Whole).orElse(false);
  }

  /// As it stands in addresses: status-effects.
  public String path() {
    return name.replace('_', '-');
  }
}
