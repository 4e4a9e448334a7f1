package dev.undercroft.codegen.schema;

/// Whether tables can tell an absent value from an empty one.
final class PresenceRule {
  private PresenceRule() {}

  static void check(Shape shape, boolean required, Node node) {
    if (shape instanceof Shape.Nested(ObjectShape object) && !required && !alwaysFills(object)) {
      node.fault(
          "the object is optional but has no required field, so tables can't tell whether it is"
              + " there",
          "Make a plain field of it required, or the object itself");
    }
    if (shape instanceof Shape.Listed list && !required && list.minItems().orElse(0) > 0) {
      node.fault(
          "minItems",
          "the list may be left out, which counts as empty, but must not be empty",
          "Make the list required, or drop minItems");
    }
  }

  /// Whether some column is filled whenever the object is there.
  private static boolean alwaysFills(ObjectShape object) {
    return object.fields().stream()
        .filter(Field::required)
        .anyMatch(field ->
            switch (field.shape()) {
              case Shape.Nested(ObjectShape nested) -> alwaysFills(nested);
              case Shape.Listed list -> false;
              case Shape.Text t -> true;
              case Shape.Whole w -> true;
              case Shape.Real r -> true;
              case Shape.Flag f -> true;
              case Shape.Word w -> true;
            });
  }
}
