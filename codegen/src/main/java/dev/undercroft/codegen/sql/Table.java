package dev.undercroft.codegen.sql;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// A table that the schemas demand.
///
/// @param comment begins with the mark of a kind's table, see [Tables#MARK]
public record Table(
    String name, String comment, List<Column> columns, List<Constraint> constraints) {

  public Table {
    refuseTwins(name, "columns", columns.stream().map(Column::name));
    refuseTwins(name, "constraints", constraints.stream().map(Constraint::name));
  }

  Column column(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst().orElseThrow();
  }

  private static void refuseTwins(String table, String what, Stream<String> names) {
    var seen = new HashSet<String>();
    names
        .filter(name -> !seen.add(name))
        .findFirst()
        .ifPresent(twin -> {
          throw new TablesException(
              "%s would have two %s called %s: give one of the fields behind them another name"
                  .formatted(Sql.table(table), what, twin));
        });
  }
}
