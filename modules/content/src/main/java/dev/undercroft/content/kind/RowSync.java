package dev.undercroft.content.kind;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  /// Parameters of one statement. PostgreSQL takes twice as many; from here on jOOQ would write the
  /// values into the text.
  private static final int PARAMETERS = 32_767;

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
    deleteOthers(tx);
    int batch = PARAMETERS / table.fields().length;
    for (int from = 0; from < rows.size(); from += batch) {
      upsert(tx, rows.subList(from, Math.min(rows.size(), from + batch)));
    }
  }

  private void deleteOthers(DSLContext tx) {
    // One array for each column of the key: three parameters for any number of rows.
    Field<?>[] columns = key.stream().map(this::column).toArray(Field[]::new);
    String slots =
        String.join(
            ", ",
            Stream.iterate(0, i -> i + 1).limit(columns.length).map(i -> "{" + i + "}").toList());
    var names = key.stream().map(Field::getName).toArray(String[]::new);
    var kept = DSL.table("unnest(" + slots + ")", (Object[]) columns).as("kept", names);
    tx.deleteFrom(table)
        .where(
            notExists(
                selectOne().from(kept).where(DSL.and(key.stream().map(this::isKept).toList()))))
        .execute();
  }

  private <T> Condition isKept(TableField<?, T> field) {
    return field.eq(DSL.field(DSL.name("kept", field.getName()), field.getDataType()));
  }

  private <T> Field<T[]> column(TableField<?, T> field) {
    @SuppressWarnings("unchecked")
    T[] values =
        rows.stream()
            .map(row -> row.get(field))
            .toArray(size -> (T[]) java.lang.reflect.Array.newInstance(field.getType(), size));
    return DSL.val(values, field.getDataType().array());
  }

  private void upsert(DSLContext tx, List<Record> batch) {
    List<Field<?>> rest =
        Stream.of(table.fields())
            .filter(field -> !key.contains(field))
            .<Field<?>>map(f -> f)
            .toList();
    var insert = tx.insertInto(table, table.fields()).valuesOfRecords(batch).onConflict(key);
    if (rest.isEmpty()) {
      insert.doNothing().execute();
      return;
    }
    Map<Field<?>, Field<?>> given = new LinkedHashMap<>();
    rest.forEach(field -> given.put(field, excluded(field)));
    insert
        .doUpdate()
        .set(given)
        .where(DSL.or(rest.stream().map(RowSync::differs).toList()))
        .execute();
  }

  private static <T> Condition differs(Field<T> field) {
    if (field.getType() == Double.class) {
      // As numbers 0 and -0 are equal; in a release's bytes they aren't.
      return field.cast(SQLDataType.CLOB).isDistinctFrom(excluded(field).cast(SQLDataType.CLOB));
    }
    return field.isDistinctFrom(excluded(field));
  }
}
