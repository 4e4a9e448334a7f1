package dev.undercroft.codegen.schema;

import java.util.List;
import java.util.Optional;

/// A closed set of words: a protobuf enum, and a CHECK constraint in tables.
public record EnumShape(String name, String description, List<Value> values) {

  /// One value.
  ///
  /// @param word as seeds and tables spell it: ranged_kite
  /// @param number protobuf number, from 1
  /// @param literal what the game's source calls it, such as a map glyph; an option of the protobuf
  ///   value
  public record Value(String word, int number, String description, Optional<String> literal) {}
}
