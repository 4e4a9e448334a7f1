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
  private final List<String> unbound = new ArrayList<>();
  private final List<String> dropped = new ArrayList<>();
  private final List<String> bound = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private final ColumnChanges columns = new ColumnChanges(changes);

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
    var statements = new ArrayList<String>(unbound);
    statements.addAll(Ddl.create(added()));
    statements.addAll(columns.statements());
    statements.addAll(dropped);
    if (!bound.isEmpty()) {
      statements.add(
          "-- These fail while rows break them: then publish seeds that keep them first.\n"
              + String.join("\n", bound));
    }
    statements.addAll(columns.comments());
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
        columns.add(table, column, is);
      } else {
        columns.alter(table, column, should.columns().get(column.name()), now);
      }
    }
    for (String name : is.columns().keySet()) {
      if (!should.columns().containsKey(name)) {
        changes.add(new Change(Verb.DROP, table.name(), name));
        dropped.add(Ddl.alter(table, "drop column " + Sql.name(name)));
      }
    }
    constraints(table, should, is);
    if (!should.comment().equals(is.comment())) {
      changes.add(new Change(Verb.DESCRIBE, table.name(), ""));
      comments.add(Ddl.comment(table));
    }
  }

  private void constraints(Table table, TableFacts should, TableFacts is) {
    for (Map.Entry<String, ConstraintFacts> old : is.constraints().entrySet()) {
      ConstraintFacts next = should.constraints().get(old.getKey());
      if (!old.getValue().equals(next) || leadsToNewKey(old.getValue())) {
        String drop = Ddl.alter(table, "drop constraint " + old.getKey());
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
}
