package dev.undercroft.codegen.schema;

import java.util.List;
import java.util.Optional;

/// A closed set of words: a protobuf enum, and a CHECK constraint in tables.
///
/// @param values in the order of their numbers
/// @param reserved words that were removed
public record EnumShape(
    String name, String description, List<Value> values, List<ObjectShape.Reserved> reserved) {

  /// An enum that never lost a value.
  public EnumShape(String name, String description, List<Value> values) {
    this(name, description, values, List.of());
  }

  /// One value.
  ///
  /// @param word as seeds and tables spell it: ranged_kite
  /// @param number protobuf number, from 1
  /// @param literal what the game's source calls it, such as a map glyph; an option of the protobuf
  ///   value
  public record Value(String word, int number, String description, Optional<String> literal) {}

  /// As protobuf spells a word of it: AI_BEHAVIOR_RANGED_KITE.
  public String constant(String word) {
    return Names.upperSnake(name) + "_" + word.toUpperCase(java.util.Locale.ROOT);
  }
}
