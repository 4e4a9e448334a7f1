package dev.undercroft.codegen.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// JSON that knows where each part of it stands.
sealed interface Json {
  Place place();

  /// Where something stands.
  ///
  /// @param line from 1; 0 when the whole file is meant
  /// @param column from 1, in characters
  /// @param pointer JSON pointer, empty for the root
  record Place(String file, int line, int column, String pointer) {
    static Place file(String file) {
      return new Place(file, 0, 0, "");
    }
  }

  /// An object, its members in the order they stand in.
  record Obj(Place place, Map<String, Json> members) implements Json {}

  record Arr(Place place, List<Json> elements) implements Json {}

  record Text(Place place, String value) implements Json {}

  record Num(Place place, BigDecimal value) implements Json {}

  record Flag(Place place, boolean value) implements Json {}

  record Null(Place place) implements Json {}

  /// What it is called in a message.
  default String kind() {
    return switch (this) {
      case Obj o -> "an object";
      case Arr a -> "a list";
      case Text t -> "text";
      case Num n -> "a number";
      case Flag f -> "true or false";
      case Null n -> "null";
    };
  }
}
