package dev.undercroft.codegen.sql;

import java.util.List;

/// A named rule of a table.
public sealed interface Constraint {
  String name();

  /// What follows the name in SQL.
  String definition();

  record PrimaryKey(String name, List<String> columns) implements Constraint {
    @Override
    public String definition() {
      return "primary key (" + Sql.names(columns) + ")";
    }
  }

  /// Checked at the end of the transaction, so that rows may swap what they hold.
  ///
  /// @param absent whether a column may be null, which then counts as a value like any other
  record Unique(String name, List<String> columns, boolean absent) implements Constraint {
    @Override
    public String definition() {
      return "unique %s(%s) deferrable initially deferred"
          .formatted(absent ? "nulls not distinct " : "", Sql.names(columns));
    }
  }

  record Check(String name, String expression) implements Constraint {
    @Override
    public String definition() {
      return "check (" + expression + ")";
    }
  }

  /// To the row that owns this one: it takes this one along when it goes.
  record Owner(String name, List<String> columns, String table, List<String> targets)
      implements Constraint {
    @Override
    public String definition() {
      return "foreign key (%s) references %s (%s) on delete cascade"
          .formatted(Sql.names(columns), Sql.table(table), Sql.names(targets));
    }
  }

  /// To a record that this row names. Checked at the end of the transaction, so that records may
  /// come and go in any order.
  record Reference(String name, String column, String table, String target) implements Constraint {
    @Override
    public String definition() {
      return "foreign key (%s) references %s (%s) deferrable initially deferred"
          .formatted(Sql.name(column), Sql.table(table), Sql.name(target));
    }
  }
}
