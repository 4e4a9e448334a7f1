package dev.undercroft.codegen.schema;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether the tables that follow from the kinds can have their names: within PostgreSQL's 63
/// bytes, and each name once.
final class TableNames {
  private static final int LONGEST = 63;

  /// The longest ending of a constraint's name.
  private static final String CONSTRAINT = "_check";

  /// Tables of schema content that aren't a kind's.
  private final Map<String, String> tables =
      new HashMap<>(Map.of("release", "the releases", "activation", "the releases"));

  void check(Kind kind, Node node) {
    String table = Names.snake(kind.record().message());
    table(table, "the kind " + kind.name(), node);
    var columns = new HashSet<String>();
    fields(kind.record(), "", new Table(table, columns), node);
  }

  /// @param columns that it has so far
  private record Table(String name, Set<String> columns) {}

  private void fields(ObjectShape object, String prefix, Table table, Node node) {
    for (Field field : object.fields()) {
      String name = prefix + field.name();
      switch (field.shape()) {
        case Shape.Nested(ObjectShape nested) -> fields(nested, name + "_", table, node);
        case Shape.Listed list -> list(list.element(), name, table, node);
        case Shape scalar -> column(name, table, node);
      }
    }
  }

  private void list(Shape element, String name, Table owner, Node node) {
    String table = owner.name() + "_" + name;
    table(table, "the list " + owner.name() + "." + name, node);
    var columns = new HashSet<>(List.of("ordinal"));
    if (element instanceof Shape.Nested(ObjectShape object)) {
      fields(object, "", new Table(table, columns), node);
    } else {
      column("value", new Table(table, columns), node);
    }
  }

  private void table(String table, String owner, Node node) {
    String other = tables.putIfAbsent(table, owner);
    if (other != null) {
      node.fault(
          "the table content." + table + " would be that of " + other + " and of " + owner,
          "Rename one of the two");
    }
    refuseLong(table, table, node);
  }

  private static void column(String column, Table table, Node node) {
    if (!table.columns().add(column)) {
      node.fault(
          "the table content." + table.name() + " would have two columns called " + column,
          "Rename one of the fields");
    }
    refuseLong(table.name() + "_" + column, table.name() + "." + column, node);
  }

  private static void refuseLong(String stem, String what, Node node) {
    int length = (stem + CONSTRAINT).getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST) {
      node.fault(
          "the constraint "
              + stem
              + CONSTRAINT
              + " would have "
              + length
              + " characters, over "
              + LONGEST,
          "Shorten the names of " + what);
    }
  }
}
