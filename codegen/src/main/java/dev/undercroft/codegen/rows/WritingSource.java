package dev.undercroft.codegen.rows;

import static dev.undercroft.codegen.rows.JavaNames.accessor;
import static dev.undercroft.codegen.rows.JavaNames.camel;
import static dev.undercroft.codegen.rows.JavaNames.constant;

import dev.undercroft.codegen.schema.Field;
import dev.undercroft.codegen.schema.Shape;
import dev.undercroft.codegen.sql.ColumnType;
import dev.undercroft.codegen.sql.TableShape;
import dev.undercroft.codegen.sql.TableShape.Cell;
import dev.undercroft.codegen.sql.TableShape.Group;
import dev.undercroft.codegen.sql.TableShape.Key;
import dev.undercroft.codegen.sql.TableShape.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes the half of a row mapper that goes from messages to rows.
final class WritingSource {
  private final TableShape record;
  private final JavaTypes types;
  private final JavaText out;

  WritingSource(TableShape record, JavaTypes types, JavaText out) {
    this.record = record;
    this.types = types;
    this.out = out;
  }

  void write() {
    out.line("/// Messages to the rows that the tables should hold.");
    out.line("private static final class Writing {");
    record
        .all()
        .forEach(table ->
            out.line(
                "private final RowSync %s = new RowSync(%s);",
                rows(table), constant(table.name())));
    record.all().forEach(this::adder);
    out.line("").line("void apply(DSLContext tx) {");
    record.all().forEach(table -> out.line("%s.apply(tx);", rows(table)));
    out.line("}").line("}");
  }

  private void adder(TableShape table) {
    var parameters = new ArrayList<String>();
    if (table.listed().isPresent()) {
      table.keys().forEach(key -> parameters.add(javaType(key) + " " + camel(key.column())));
    }
    parameters.add(types.of(table) + " from");
    out.line("");
    out.list("void " + adderName(table) + "(", parameters, ") {").indent();
    out.line("Record row = %s.add();", rows(table));
    if (table.listed().isPresent()) {
      table.keys().forEach(key -> set(table, key.column(), camel(key.column())));
    } else if (table.kind().single()) {
      set(table, table.keyColumns().getFirst(), "true");
    }
    if (table.listed().isPresent() && table.object().isEmpty()) {
      Cell cell = (Cell) table.parts().getFirst();
      set(table, cell.column(), converted(cell, "from"));
    } else {
      parts(table, table.parts(), "from");
    }
    out.line("}");
  }

  private void parts(TableShape table, List<Part> parts, String from) {
    parts.forEach(part -> part(table, part, from));
  }

  private void part(TableShape table, Part part, String from) {
    String get = from + ".get" + accessor(part.field());
    switch (part) {
      case Cell cell ->
          guarded(
              cell.absent(),
              from,
              cell.field(),
              () -> set(table, cell.column(), converted(cell, get + "()")));
      case Group group ->
          guarded(
              group.optional(), from, group.field(), () -> parts(table, group.parts(), get + "()"));
      case TableShape.Below(var field, var list) -> {
        out.line("for (int i = 0; i < %sCount(); i++) {", get);
        var arguments = Stream.concat(keys(table), Stream.of("i", get + "(i)")).toList();
        out.list(adderName(list) + "(", arguments, ");").line("}");
      }
    }
  }

  private void guarded(boolean optional, String from, Field field, Runnable body) {
    if (!optional) {
      body.run();
      return;
    }
    out.line("if (%s.has%s()) {", from, accessor(field));
    body.run();
    out.line("}");
  }

  /// What names a row of the table where its adder is at work.
  private Stream<String> keys(TableShape table) {
    if (table.listed().isPresent()) {
      return table.keyColumns().stream().map(JavaNames::camel);
    }
    return Stream.of(
        table
            .kind()
            .key()
            .map(key -> "from.get" + accessor(table.kind().record().field(key)) + "()")
            .orElse("true"));
  }

  private void set(TableShape table, String column, String value) {
    out.list("row.set(", List.of(JavaNames.column(table.name(), column), value), ");");
  }

  private static String converted(Cell cell, String value) {
    return cell.shape() instanceof Shape.Word ? "EnumWords.word(" + value + ")" : value;
  }

  private static String javaType(Key key) {
    return switch (key.type()) {
      case ColumnType.TEXT -> "String";
      case ColumnType.INTEGER -> "int";
      case ColumnType.BIGINT -> "long";
      case ColumnType.BOOLEAN -> "boolean";
      case ColumnType.DOUBLE -> throw new IllegalArgumentException("a double is no key");
    };
  }

  private static String rows(TableShape table) {
    return table.list().isEmpty() ? "recordRows" : camel(table.list()) + "Rows";
  }

  private static String adderName(TableShape table) {
    return table.list().isEmpty() ? "record" : camel(table.list()) + "Element";
  }
}
