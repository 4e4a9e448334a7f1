package dev.undercroft.codegen.sql;

import dev.undercroft.codegen.schema.Field;
import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.ObjectShape;
import dev.undercroft.codegen.schema.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which column holds which field: the table of a kind's records or of one of its lists, and below
/// it the tables of the lists in it.
///
/// @param kind whose records it is about
/// @param list from the record to the list, with dots: zones.spawns; empty for the record itself
/// @param listed the list that it holds; empty for the record itself
/// @param object what a row is; empty for a list of single values, which stand in column `value`
/// @param keys columns that name a row, from the record's key down to the ordinal
/// @param parts in the order of the fields
public record TableShape(
    Kind kind,
    String name,
    String list,
    Optional<Field> listed,
    Optional<ObjectShape> object,
    List<Key> keys,
    List<Part> parts) {

  /// A column of the primary key.
  public record Key(String column, ColumnType type) {}

  /// Where a field went.
  public sealed interface Part {
    Field field();
  }

  /// Into a column.
  ///
  /// @param absent whether the field is optional in its object
  /// @param nullable whether the column may be null: the field, or an object around it, is optional
  /// @param companions as in [Column]
  public record Cell(
      Field field,
      String column,
      Shape shape,
      boolean absent,
      boolean nullable,
      List<String> companions)
      implements Part {}

  /// Into several columns with a prefix.
  ///
  /// @param sign column that is null exactly when the object is absent; empty for a required one
  public record Group(
      Field field, String prefix, ObjectShape object, Optional<String> sign, List<Part> parts)
      implements Part {

    public boolean optional() {
      return sign.isPresent();
    }
  }

  /// Into a table of its own.
  public record Below(Field field, TableShape table) implements Part {}

  /// The columns of fields, those of nested objects included.
  public List<Cell> cells() {
    return cells(parts).toList();
  }

  /// The tables of the lists in a row, those in nested objects included.
  public List<TableShape> below() {
    return below(parts).toList();
  }

  /// This table and all below it, owners first.
  public Stream<TableShape> all() {
    return Stream.concat(Stream.of(this), below().stream().flatMap(TableShape::all));
  }

  /// How many columns at the start of the key name the row that owns this one; 0 for a record.
  public int ownerKeys() {
    return listed.isPresent() ? keys.size() - 1 : 0;
  }

  public List<String> keyColumns() {
    return keys.stream().map(Key::column).toList();
  }

  static Stream<Cell> cells(List<Part> parts) {
    return parts.stream()
        .flatMap(part ->
            switch (part) {
              case Cell cell -> Stream.of(cell);
              case Group group -> cells(group.parts());
              case Below below -> Stream.empty();
            });
  }

  private static Stream<TableShape> below(List<Part> parts) {
    return parts.stream()
        .flatMap(part ->
            switch (part) {
              case Cell cell -> Stream.empty();
              case Group group -> below(group.parts());
              case Below below -> Stream.of(below.table());
            });
  }
}
