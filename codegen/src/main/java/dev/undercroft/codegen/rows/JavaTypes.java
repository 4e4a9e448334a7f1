package dev.undercroft.codegen.rows;

import dev.undercroft.codegen.schema.ObjectShape;
import dev.undercroft.codegen.schema.Shape;
import dev.undercroft.codegen.sql.TableShape;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The Java types of one kind's messages, and what has to be imported for them.
final class JavaTypes {
  private final Map<TableShape.Part, String> groups = new IdentityHashMap<>();
  private final Map<String, String> elements = new HashMap<>();
  private final SortedSet<String> imported = new TreeSet<>();

  JavaTypes(TableShape record) {
    String message = record.kind().record().message();
    imported.add(message);
    elements.put(record.name(), message);
    visit(record.parts(), message);
  }

  /// The message of a nested object.
  String of(TableShape.Group group) {
    return groups.get(group);
  }

  /// The element of a list, or the record itself.
  String of(TableShape table) {
    return elements.get(table.name());
  }

  /// Simple names of top-level messages and enums.
  List<String> imported() {
    return List.copyOf(imported);
  }

  private void visit(List<TableShape.Part> parts, String around) {
    for (TableShape.Part part : parts) {
      switch (part) {
        case TableShape.Cell cell -> {
          if (cell.shape() instanceof Shape.Word word) {
            imported.add(word.values().name());
          }
        }
        case TableShape.Group group -> {
          String type = message(group.object(), around);
          groups.put(group, type);
          visit(group.parts(), type);
        }
        case TableShape.Below(var field, var table) -> {
          String type =
              table
                  .object()
                  .map(object -> message(object, around))
                  .orElseGet(() -> value(((Shape.Listed) field.shape()).element()));
          elements.put(table.name(), type);
          visit(table.parts(), type);
        }
      }
    }
  }

  private String message(ObjectShape object, String around) {
    if (object.shared()) {
      imported.add(object.message());
      return object.message();
    }
    return around + "." + object.message();
  }

  private static String value(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> "String";
      case Shape.Whole whole -> whole.wide() ? "Long" : "Integer";
      case Shape.Real real -> "Double";
      case Shape.Flag flag -> "Boolean";
      case Shape.Word word -> word.values().name();
      case Shape.Nested nested -> throw new IllegalArgumentException("an object is no value");
      case Shape.Listed listed -> throw new IllegalArgumentException("a list is no value");
    };
  }
}
