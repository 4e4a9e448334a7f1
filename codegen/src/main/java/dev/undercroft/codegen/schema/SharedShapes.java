package dev.undercroft.codegen.schema;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds the shapes of common.schema.json that something uses.
final class SharedShapes {
  private SharedShapes() {}

  /// By message name.
  static List<ObjectShape> usedBy(Collection<Kind> kinds) {
    Map<String, ObjectShape> shared = new TreeMap<>();
    kinds.forEach(kind -> collect(kind.record(), shared));
    return List.copyOf(shared.values());
  }

  private static void collect(ObjectShape object, Map<String, ObjectShape> shared) {
    object.fields().forEach(field -> collect(field.shape(), shared));
  }

  private static void collect(Shape shape, Map<String, ObjectShape> shared) {
    switch (shape) {
      case Shape.Nested(ObjectShape object) -> {
        if (object.shared()) {
          shared.put(object.message(), object);
        }
        collect(object, shared);
      }
      case Shape.Listed list -> collect(list.element(), shared);
      default -> {}
    }
  }
}
