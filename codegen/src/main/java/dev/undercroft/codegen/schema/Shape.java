package dev.undercroft.codegen.schema;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What a field holds.
public sealed interface Shape {
  /// Text, or the id of a record.
  ///
  /// @param minLength code points
  /// @param maxLength code points
  /// @param pattern regular expression that JavaScript, Java and PostgreSQL read alike
  /// @param ref kind whose record it names
  record Text(
      OptionalInt minLength, OptionalInt maxLength, Optional<String> pattern, Optional<String> ref)
      implements Shape {}

  /// A whole number.
  ///
  /// @param wide 64 bit instead of 32
  /// @param ref kind, keyed by a number, whose record it names
  record Whole(boolean wide, OptionalLong minimum, OptionalLong maximum, Optional<String> ref)
      implements Shape {}

  /// A double.
  record Real(OptionalDouble minimum, OptionalDouble maximum) implements Shape {}

  /// true or false.
  record Flag() implements Shape {}

  /// A word of a closed set.
  record Word(EnumShape values) implements Shape {}

  /// An object of its own.
  record Nested(ObjectShape object) implements Shape {}

  /// A list; its elements are never lists.
  ///
  /// @param unique no element twice
  record Listed(Shape element, OptionalInt minItems, OptionalInt maxItems, boolean unique)
      implements Shape {}
}
