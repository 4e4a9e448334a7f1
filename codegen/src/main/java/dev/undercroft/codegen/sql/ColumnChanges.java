package dev.undercroft.codegen.sql;

import dev.undercroft.codegen.sql.Catalog.ColumnFacts;
import dev.undercroft.codegen.sql.Catalog.TableFacts;
import dev.undercroft.codegen.sql.Change.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The statements that bring columns to what they should be, with the rows that are in them.
final class ColumnChanges {
  private final Set<Change> changes;
  private final List<String> refusals = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();

  /// @param changes is told what happens
  ColumnChanges(Set<Change> changes) {
    this.changes = changes;
  }

  /// @throws TablesException when rows that are there couldn't follow
  List<String> statements() {
    if (!refusals.isEmpty()) {
      throw new TablesException(String.join("\n", refusals));
    }
    return statements;
  }

  List<String> comments() {
    return comments;
  }

  /// A column that isn't there yet.
  ///
  /// @param is its table as it is
  void add(Table table, Column column, TableFacts is) {
    changes.add(new Change(Verb.ADD, table.name(), column.name()));
    String name = Sql.name(column.name());
    String plain = "add column " + name + " " + column.type().sql();
    List<String> signs = column.companions().stream().filter(is.columns()::containsKey).toList();
    if (column.nullable() && signs.isEmpty()) {
      statements.add(Ddl.alter(table, plain));
    } else if (column.fill().isEmpty()) {
      refuseUnfilled(table, column);
    } else if (column.nullable()) {
      String where = Sql.name(signs.getFirst()) + " is not null";
      statements.add(Ddl.alter(table, plain) + "\n" + fill(table, column, where));
    } else {
      String filled = plain + " not null default " + column.fill().get();
      statements.add(
          Ddl.alter(table, filled)
              + "\n"
              + Ddl.alter(table, "alter column " + name + " drop default"));
    }
    column.comment().ifPresent(text -> comments.add(Ddl.comment(table, column)));
  }

  /// A column that is there, and may be right already.
  void alter(Table table, Column column, ColumnFacts should, ColumnFacts is) {
    String alter = "alter column " + Sql.name(column.name()) + " ";
    int before = statements.size();
    if (!should.type().equals(is.type())) {
      if (!widens(is.type(), column.type())) {
        refusals.add(
            "%s.%s: rows can't turn from %s into %s by themselves: give the new field a new name and number"
                .formatted(Sql.table(table.name()), column.name(), is.type(), should.type()));
      }
      statements.add(Ddl.alter(table, alter + "type " + column.type().sql()));
    }
    if (!should.initial().equals(is.initial())) {
      statements.add(Ddl.alter(table, alter + "drop default"));
    }
    if (should.nullable() && !is.nullable()) {
      statements.add(Ddl.alter(table, alter + "drop not null"));
    } else if (!should.nullable() && is.nullable()) {
      require(table, column, alter);
    }
    if (statements.size() > before) {
      changes.add(new Change(Verb.CHANGE, table.name(), column.name()));
    }
    if (!should.comment().equals(is.comment())) {
      changes.add(new Change(Verb.DESCRIBE, table.name(), column.name()));
      comments.add(Ddl.comment(table, column));
    }
  }

  private void require(Table table, Column column, String alter) {
    if (column.fill().isEmpty()) {
      refuseUnfilled(table, column);
      return;
    }
    statements.add(
        fill(table, column, Sql.name(column.name()) + " is null")
            // What the update left to the end of the transaction would stand in the way.
            + "\nset constraints all immediate;\n"
            + Ddl.alter(table, alter + "set not null"));
  }

  private void refuseUnfilled(Table table, Column column) {
    refusals.add(
        ("%s.%s: rows that are there have no value for the new required field: add a `default` to"
                + " it, or make it optional")
            .formatted(Sql.table(table.name()), column.name()));
  }

  private static boolean widens(String from, ColumnType to) {
    return from.equals(ColumnType.INTEGER.sql())
        && (to == ColumnType.BIGINT || to == ColumnType.DOUBLE);
  }

  private static String fill(Table table, Column column, String where) {
    return "update %s set %s = %s where %s;"
        .formatted(
            Sql.table(table.name()), Sql.name(column.name()), column.fill().orElseThrow(), where);
  }
}
