package dev.undercroft.codegen.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Tables as statements, each ending with a semicolon and without a line break behind it.
final class Ddl {
  private Ddl() {}

  /// The tables with their comments, then the references between them: those may go round in a
  /// circle.
  static List<String> create(List<Table> tables) {
    var statements = new ArrayList<String>();
    for (Table table : tables) {
      statements.add(create(table));
      statements.add(comments(table));
    }
    for (Table table : tables) {
      String references =
          table.constraints().stream()
              .filter(Constraint.Reference.class::isInstance)
              .map(constraint -> addConstraint(table, constraint))
              .collect(Collectors.joining("\n"));
      if (!references.isEmpty()) {
        statements.add(references);
      }
    }
    return statements;
  }

  static String alter(Table table, String what) {
    return "alter table " + Sql.table(table.name()) + " " + what + ";";
  }

  static String addConstraint(Table table, Constraint constraint) {
    return alter(table, "add constraint " + constraint.name() + " " + constraint.definition());
  }

  static String comment(Table table) {
    return "comment on table %s is %s;"
        .formatted(Sql.table(table.name()), Sql.text(table.comment()));
  }

  static String comment(Table table, Column column) {
    return "comment on column %s.%s is %s;"
        .formatted(
            Sql.table(table.name()),
            Sql.name(column.name()),
            column.comment().map(Sql::text).orElse("null"));
  }

  private static String create(Table table) {
    int names = width(table.columns().stream().map(c -> Sql.name(c.name())).toList());
    int types = width(table.columns().stream().map(c -> c.type().sql()).toList());
    var lines = new ArrayList<String>();
    for (Column column : table.columns()) {
      lines.add(
          "  %s %s %s"
              .formatted(
                  pad(Sql.name(column.name()), names),
                  pad(column.type().sql(), types),
                  column.nullable() ? "" : "not null")
              .stripTrailing());
    }
    for (Constraint constraint : table.constraints()) {
      if (!(constraint instanceof Constraint.Reference)) {
        lines.add("  constraint " + constraint.name() + " " + constraint.definition());
      }
    }
    return "create table " + Sql.table(table.name()) + " (\n" + String.join(",\n", lines) + "\n);";
  }

  private static String comments(Table table) {
    var lines = new ArrayList<String>();
    lines.add(comment(table));
    table.columns().stream()
        .filter(column -> column.comment().isPresent())
        .map(column -> comment(table, column))
        .forEach(lines::add);
    return String.join("\n", lines);
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
