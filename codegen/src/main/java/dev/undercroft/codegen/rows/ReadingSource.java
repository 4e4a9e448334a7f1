package dev.undercroft.codegen.rows;

import static dev.undercroft.codegen.rows.JavaNames.accessor;
import static dev.undercroft.codegen.rows.JavaNames.camel;
import static dev.undercroft.codegen.rows.JavaNames.constant;
import static dev.undercroft.codegen.rows.JavaNames.fromWord;

import dev.undercroft.codegen.schema.Shape;
import dev.undercroft.codegen.sql.TableShape;
import dev.undercroft.codegen.sql.TableShape.Cell;
import dev.undercroft.codegen.sql.TableShape.Group;
import dev.undercroft.codegen.sql.TableShape.Key;
import dev.undercroft.codegen.sql.TableShape.Part;
import java.util.ArrayList;
import java.util.List;

/// Writes the half of a row mapper that goes from rows to messages.
final class ReadingSource {
  private final TableShape record;
  private final JavaTypes types;
  private final JavaText out;

  ReadingSource(TableShape record, JavaTypes types, JavaText out) {
    this.record = record;
    this.types = types;
    this.out = out;
  }

  void write() {
    List<TableShape> lists = record.all().skip(1).toList().reversed();
    out.line("/// Rows to messages: one query for each table, the innermost lists first.");
    out.line("private static final class Reading {");
    out.line("private final DSLContext tx;");
    lists.forEach(list ->
        out.line("private final Map<List<Object>, List<%s>> %s;", types.of(list), lists(list)));
    out.line("");
    out.line("Reading(DSLContext tx) {").line("this.tx = tx;");
    lists.forEach(this::query);
    out.line("}");
    out.line("").line("List<%s> records() {", types.of(record));
    select("return ", record);
    out.line("    .fetch(this::record);").line("}");
    object("record", types.of(record), record, record.parts());
    lists.forEach(list ->
        list.object().ifPresent(o -> object(element(list), types.of(list), list, list.parts())));
    out.line("}");
  }

  private void query(TableShape list) {
    select(lists(list) + " = ", list);
    out.line("    .fetchGroups(");
    out.list("        row -> List.of(", ownerKey(list), "),");
    out.line("        " + mapper(list) + ");");
  }

  private String mapper(TableShape list) {
    return list.object().isPresent()
        ? "this::" + element(list)
        : "row -> " + value(list, (Cell) list.parts().getFirst());
  }

  private void select(String before, TableShape table) {
    String name = constant(table.name());
    out.list(before + "tx.select(", columns(table), ")");
    out.line("    .from(%s)", name);
    out.line("    .orderBy(Rows.inKeyOrder(%s))", name);
  }

  private static List<String> columns(TableShape table) {
    var columns = new ArrayList<String>();
    if (table.listed().isPresent() || table.kind().single()) {
      table.keyColumns().forEach(column -> columns.add(column(table, column)));
    }
    table.cells().forEach(cell -> columns.add(column(table, cell.column())));
    return columns;
  }

  private void object(String method, String type, TableShape table, List<Part> parts) {
    out.line("").line("private %s %s(Record row) {", type, method);
    out.line("var to = %s.newBuilder();", type);
    parts.forEach(part -> part(table, part));
    out.line("return to.build();").line("}");
    for (Part part : parts) {
      if (part instanceof Group group) {
        object(nested(table, group), types.of(group), table, group.parts());
      }
    }
  }

  private void part(TableShape table, Part part) {
    switch (part) {
      case Cell cell when cell.absent() -> optional(table, cell);
      case Cell cell -> out.line("to.set%s(%s);", accessor(cell.field()), value(table, cell));
      case Group group -> {
        String set = "to.set%s(%s(row));".formatted(accessor(group.field()), nested(table, group));
        group
            .sign()
            .ifPresentOrElse(
                sign ->
                    out.line("if (row.get(%s) != null) {", column(table, sign)).line(set).line("}"),
                () -> out.line(set));
      }
      case TableShape.Below(var field, var list) ->
          out.list(
              "to.addAll%s(%s.getOrDefault(List.of(".formatted(accessor(field), lists(list)),
              table.keys().stream().map(Key::column).map(c -> row(table, c)).toList(),
              "), List.of()));");
    }
  }

  private void optional(TableShape table, Cell cell) {
    String set = "to.set" + accessor(cell.field());
    String column = row(table, cell.column());
    if (cell.shape() instanceof Shape.Word word) {
      out.line(
          "Rows.ifPresent(%s, word -> %s(EnumWords.%s(word)));",
          column, set, fromWord(word.values()));
    } else {
      out.line("Rows.ifPresent(%s, to::set%s);", column, accessor(cell.field()));
    }
  }

  private static String value(TableShape table, Cell cell) {
    String column = row(table, cell.column());
    return cell.shape() instanceof Shape.Word word
        ? "EnumWords.%s(%s)".formatted(fromWord(word.values()), column)
        : column;
  }

  private static List<String> ownerKey(TableShape list) {
    return list.keyColumns().subList(0, list.ownerKeys()).stream()
        .map(column -> row(list, column))
        .toList();
  }

  private static String row(TableShape table, String column) {
    return "row.get(" + column(table, column) + ")";
  }

  private static String column(TableShape table, String column) {
    return JavaNames.column(table.name(), column);
  }

  private static String lists(TableShape list) {
    return camel(list.list()) + "Lists";
  }

  private static String element(TableShape list) {
    return camel(list.list()) + "Element";
  }

  private static String nested(TableShape table, Group group) {
    return camel(table.list() + "." + group.prefix()) + "Object";
  }
}
