package dev.undercroft.codegen.sql;

import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// The schema `content` as a server knows it: two texts that mean the same are the same here.
record Catalog(Map<String, TableFacts> tables) {

  /// @param comment empty when there is none
  record TableFacts(
      String comment, Map<String, ColumnFacts> columns, Map<String, ConstraintFacts> constraints) {}

  /// @param initial expression of the default, empty when there is none
  /// @param comment empty when there is none
  record ColumnFacts(String type, boolean nullable, String initial, String comment) {}

  /// @param target table that a foreign key leads to
  /// @param primary whether it is the primary key
  record ConstraintFacts(String definition, Optional<String> target, boolean primary) {}

  static Catalog read(Connection connection) {
    var db = DSL.using(connection, SQLDialect.POSTGRES);
    var tables = new TreeMap<String, TableFacts>();
    db.resultQuery(
            """
            select relname, coalesce(obj_description(oid, 'pg_class'), '')
            from pg_class where relnamespace = to_regnamespace({0}) and relkind in ('r', 'p')
            """,
            DSL.inline(Sql.SCHEMA))
        .forEach(row ->
            tables.put(
                row.get(0, String.class),
                new TableFacts(row.get(1, String.class), new TreeMap<>(), new TreeMap<>())));
    columns(db, tables);
    constraints(db, tables);
    return new Catalog(tables);
  }

  static boolean hasSchema(Connection connection) {
    return DSL.using(connection, SQLDialect.POSTGRES)
        .fetchValue("select to_regnamespace({0}) is not null", DSL.inline(Sql.SCHEMA))
        .equals(true);
  }

  /// Those that bear the mark of a kind.
  Catalog marked() {
    var marked = new TreeMap<>(tables);
    marked.values().removeIf(table -> !Tables.MARK.matcher(table.comment()).find());
    return new Catalog(marked);
  }

  /// The tables that are in this one and not in the other.
  Stream<String> without(Catalog other) {
    return tables.keySet().stream().filter(name -> !other.tables.containsKey(name));
  }

  private static void columns(DSLContext db, Map<String, TableFacts> tables) {
    db.resultQuery(
            """
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), not a.attnotnull,
              coalesce(pg_get_expr(d.adbin, d.adrelid), ''),
              coalesce(col_description(c.oid, a.attnum), '')
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            where c.relnamespace = to_regnamespace({0}) and c.relkind in ('r', 'p')
            """,
            DSL.inline(Sql.SCHEMA))
        .forEach(row ->
            tables
                .get(row.get(0, String.class))
                .columns()
                .put(
                    row.get(1, String.class),
                    new ColumnFacts(
                        row.get(2, String.class),
                        row.get(3, boolean.class),
                        row.get(4, String.class),
                        row.get(5, String.class))));
  }

  private static void constraints(DSLContext db, Map<String, TableFacts> tables) {
    // NOT NULL is a constraint too (type n), but here a property of the column.
    db.resultQuery(
            """
            select c.relname, k.conname, pg_get_constraintdef(k.oid), f.relname, k.contype = 'p'
            from pg_class c
            join pg_constraint k on k.conrelid = c.oid and k.contype <> 'n'
            left join pg_class f on f.oid = k.confrelid
            where c.relnamespace = to_regnamespace({0}) and c.relkind in ('r', 'p')
            """,
            DSL.inline(Sql.SCHEMA))
        .forEach(row ->
            tables
                .get(row.get(0, String.class))
                .constraints()
                .put(
                    row.get(1, String.class),
                    new ConstraintFacts(
                        row.get(2, String.class),
                        Optional.ofNullable(row.get(3, String.class)),
                        row.get(4, boolean.class))));
  }
}
