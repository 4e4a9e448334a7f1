package dev.undercroft.codegen.sql;

import dev.undercroft.codegen.sql.Catalog.ColumnFacts;
import dev.undercroft.codegen.sql.Catalog.ConstraintFacts;
import dev.undercroft.codegen.sql.Catalog.TableFacts;
import dev.undercroft.codegen.sql.Change.Verb;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The statements that turn the tables that are there into those that should be.
final class Difference {
  private final List<Table> demanded;
  private final Catalog want;
  private final Catalog have;

  private final Set<Change> changes = new LinkedHashSet<>();
  private final List<String> refusals = new ArrayList<>();
  private final List<String> unbound = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();
  private final List<String> dropped = new ArrayList<>();
  private final List<String> bound = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();

  /// @param demanded what the schemas demand, in words
  /// @param want the same as a server reads it
  /// @param have the kinds' tables that are there
  Difference(List<Table> demanded, Catalog want, Catalog have) {
    this.demanded = demanded;
    this.want = want;
    this.have = have;
    for (Table table : demanded) {
      if (have.tables().containsKey(table.name())) {
        compare(table);
      }
    }
  }

  /// In an order in which they run.
  ///
  /// @throws TablesException when rows that are there couldn't follow
  List<String> statements() {
    if (!refusals.isEmpty()) {
      throw new TablesException(String.join("\n", refusals));
    }
    var statements = new ArrayList<String>(unbound);
    statements.addAll(Ddl.create(added()));
    statements.addAll(columns);
    statements.addAll(dropped);
    if (!bound.isEmpty()) {
      statements.add(
          "-- These fail while rows break them: then publish seeds that keep them first.\n"
              + String.join("\n", bound));
    }
    statements.addAll(comments);
    if (!gone().isEmpty()) {
      statements.add(
          "drop table " + String.join(", ", gone().stream().map(Sql::table).toList()) + ";");
    }
    return statements;
  }

  /// What the statements do, tables first.
  List<Change> changes() {
    var all = new LinkedHashSet<Change>();
    added().forEach(table -> all.add(new Change(Verb.ADD, table.name(), "")));
    gone().forEach(table -> all.add(new Change(Verb.DROP, table, "")));
    all.addAll(changes);
    return List.copyOf(all);
  }

  private List<Table> added() {
    return demanded.stream().filter(t -> !have.tables().containsKey(t.name())).toList();
  }

  private List<String> gone() {
    return have.without(want).toList();
  }

  private void compare(Table table) {
    TableFacts should = want.tables().get(table.name());
    TableFacts is = have.tables().get(table.name());
    for (Column column : table.columns()) {
      ColumnFacts now = is.columns().get(column.name());
      if (now == null) {
        changes.add(new Change(Verb.ADD, table.name(), column.name()));
        add(table, column, is);
      } else {
        alter(table, column, should.columns().get(column.name()), now);
      }
    }
    for (String name : is.columns().keySet()) {
      if (!should.columns().containsKey(name)) {
        changes.add(new Change(Verb.DROP, table.name(), name));
        dropped.add(alter(table, "drop column " + Sql.name(name)));
      }
    }
    constraints(table, should, is);
    if (!should.comment().equals(is.comment())) {
      changes.add(new Change(Verb.DESCRIBE, table.name(), ""));
      comments.add(Ddl.comment(table));
    }
  }

  private void add(Table table, Column column, TableFacts is) {
    String name = Sql.name(column.name());
    String plain = "add column " + name + " " + column.type().sql();
    List<String> signs = column.companions().stream().filter(is.columns()::containsKey).toList();
    if (column.nullable() && signs.isEmpty()) {
      columns.add(alter(table, plain));
    } else if (column.fill().isEmpty()) {
      refuseUnfilled(table, column);
    } else if (column.nullable()) {
      String where = Sql.name(signs.getFirst()) + " is not null";
      columns.add(alter(table, plain) + "\n" + fill(table, column, where));
    } else {
      String filled = plain + " not null default " + column.fill().get();
      columns.add(
          alter(table, filled) + "\n" + alter(table, "alter column " + name + " drop default"));
    }
    column.comment().ifPresent(text -> comments.add(Ddl.comment(table, column)));
  }

  private void alter(Table table, Column column, ColumnFacts should, ColumnFacts is) {
    String alter = "alter column " + Sql.name(column.name()) + " ";
    int before = columns.size();
    if (!should.type().equals(is.type())) {
      if (!widens(is.type(), column.type())) {
        refusals.add(
            "%s.%s: rows can't turn from %s into %s by themselves: give the new field a new name and number"
                .formatted(Sql.table(table.name()), column.name(), is.type(), should.type()));
      }
      columns.add(alter(table, alter + "type " + column.type().sql()));
    }
    if (!should.initial().equals(is.initial())) {
      columns.add(alter(table, alter + "drop default"));
    }
    if (should.nullable() && !is.nullable()) {
      columns.add(alter(table, alter + "drop not null"));
    } else if (!should.nullable() && is.nullable()) {
      require(table, column, alter);
    }
    if (columns.size() > before) {
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
    columns.add(
        fill(table, column, Sql.name(column.name()) + " is null")
            // What the update left to the end of the transaction would stand in the way.
            + "\nset constraints all immediate;\n"
            + alter(table, alter + "set not null"));
  }

  private void refuseUnfilled(Table table, Column column) {
    refusals.add(
        ("%s.%s: rows that are there have no value for the new required field: add a `default` to"
                + " it, or make it optional")
            .formatted(Sql.table(table.name()), column.name()));
  }

  private void constraints(Table table, TableFacts should, TableFacts is) {
    for (Map.Entry<String, ConstraintFacts> old : is.constraints().entrySet()) {
      ConstraintFacts next = should.constraints().get(old.getKey());
      if (!old.getValue().equals(next) || leadsToNewKey(old.getValue())) {
        String drop = alter(table, "drop constraint " + old.getKey());
        // A key can only go when nothing leads to it any more.
        unbound.add(old.getValue().target().isPresent() ? 0 : unbound.size(), drop);
        note(table, old.getKey());
      }
    }
    for (Constraint constraint : table.constraints()) {
      ConstraintFacts old = is.constraints().get(constraint.name());
      if (!should.constraints().get(constraint.name()).equals(old) || leadsToNewKey(old)) {
        // A foreign key can only come when what it leads to is there.
        boolean key = constraint instanceof Constraint.PrimaryKey;
        bound.add(key ? 0 : bound.size(), Ddl.addConstraint(table, constraint));
        note(table, constraint.name());
      }
    }
  }

  private boolean leadsToNewKey(ConstraintFacts constraint) {
    return constraint.target().stream()
        .filter(target -> have.tables().containsKey(target) && want.tables().containsKey(target))
        .anyMatch(target -> !primary(have, target).equals(primary(want, target)));
  }

  private static List<ConstraintFacts> primary(Catalog catalog, String table) {
    return catalog.tables().get(table).constraints().values().stream()
        .filter(ConstraintFacts::primary)
        .toList();
  }

  /// A rule about a column is part of what happens to the column.
  private void note(Table table, String constraint) {
    String column =
        constraint.replaceFirst("^" + table.name() + "_", "").replaceFirst("_[a-z]+$", "");
    boolean known = table.columns().stream().anyMatch(c -> c.name().equals(column));
    boolean told =
        changes.stream()
            .anyMatch(c -> c.table().equals(table.name()) && (!known || c.column().equals(column)));
    if (!told) {
      changes.add(new Change(Verb.CHANGE, table.name(), known ? column : ""));
    }
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

  private static String alter(Table table, String what) {
    return "alter table " + Sql.table(table.name()) + " " + what + ";";
  }
}
