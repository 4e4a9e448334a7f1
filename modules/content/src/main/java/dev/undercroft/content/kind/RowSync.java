package dev.undercroft.content.kind;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// The rows that one table should hold, and the statements that make it hold these and no others. A
/// row that is right already isn't touched.
public final class RowSync {
  private final Table<?> table;
  private final List<TableField<?, ?>> key;
  private final List<Record> rows = new ArrayList<>();

  public RowSync(Table<?> table) {
    this.table = table;
    this.key = List.copyOf(Rows.key(table));
  }

  /// One more row that the table should hold. What isn't set in it is null.
  public Record add() {
    Record row = table.newRecord();
    rows.add(row);
    return row;
  }

  /// Deletes, inserts and updates. Tables go in the order of owners before lists, since a row's
  /// owner must be there before it.
  public void apply(DSLContext tx) {
    if (!isRight(tx)) {
      deleteOthers(tx);
      upsert(tx);
    }
  }

  // Most tables are, and reading one takes less than leaving each of its rows alone. Values are the
  // same only if they are written alike: 0 is not -0.
  private boolean isRight(DSLContext tx) {
    Set<Record> held = new HashSet<>(tx.selectFrom(table).fetch());
    return held.size() == rows.size() && held.containsAll(rows);
  }

  private void deleteOthers(DSLContext tx) {
    Table<?> kept = asTable("kept", key);
    tx.deleteFrom(table)
        .where(
            notExists(
                selectOne()
                    .from(kept)
                    .where(DSL.and(key.stream().map(field -> isIn(kept, field)).toList()))))
        .execute();
  }

  private static <T> Condition isIn(Table<?> kept, TableField<?, T> field) {
    return field.eq(in(kept, field));
  }

  private void upsert(DSLContext tx) {
    List<TableField<?, ?>> fields =
        Stream.of(table.fields()).<TableField<?, ?>>map(field -> (TableField<?, ?>) field).toList();
    List<TableField<?, ?>> rest = fields.stream().filter(field -> !key.contains(field)).toList();
    Table<?> given = asTable("given", fields);
    var insert =
        tx.insertInto(table, fields)
            .select(select(fields.stream().map(field -> in(given, field)).toList()).from(given))
            .onConflict(key);
    if (rest.isEmpty()) {
      insert.doNothing().execute();
      return;
    }
    Map<Field<?>, Field<?>> updates = new LinkedHashMap<>();
    rest.forEach(field -> updates.put(field, excluded(field)));
    insert
        .doUpdate()
        .set(updates)
        .where(DSL.or(rest.stream().map(RowSync::differs).toList()))
        .execute();
  }

  // One array for each column: as many parameters for any number of rows. With a parameter for each
  // value, writing the statement takes longer than all that PostgreSQL does.
  private Table<?> asTable(String name, List<? extends TableField<?, ?>> fields) {
    Field<?>[] columns = fields.stream().map(this::column).toArray(Field[]::new);
    String slots =
        IntStream.range(0, columns.length)
            .mapToObj(i -> "{" + i + "}")
            .collect(Collectors.joining(", "));
    var names = fields.stream().map(Field::getName).toArray(String[]::new);
    return DSL.table("unnest(" + slots + ")", (Object[]) columns).as(name, names);
  }

  private static <T> Field<T> in(Table<?> given, TableField<?, T> field) {
    return DSL.field(DSL.name(given.getName(), field.getName()), field.getDataType());
  }

  private <T> Field<T[]> column(TableField<?, T> field) {
    @SuppressWarnings("unchecked")
    T[] values =
        rows.stream()
            .map(row -> row.get(field))
            .toArray(size -> (T[]) java.lang.reflect.Array.newInstance(field.getType(), size));
    return DSL.val(values, field.getDataType().array());
  }

  private static <T> Condition differs(Field<T> field) {
    if (field.getType() == Double.class) {
      // As numbers 0 and -0 are equal; in a release's bytes they aren't.
      return field.cast(SQLDataType.CLOB).isDistinctFrom(excluded(field).cast(SQLDataType.CLOB));
    }
    return field.isDistinctFrom(excluded(field));
  }
}
