package dev.undercroft.codegen.rows;

import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.sql.TableShape;
import dev.undercroft.codegen.sql.TableShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Writes the row mapper of every kind.
public final class RowsWriter {
  private static final String PACKAGE = "dev.undercroft.content.gen";
  private static final String TABLES = "dev.undercroft.database.gen.content.Tables";
  private static final String MESSAGES = "dev.undercroft.proto.content.v1";
  private static final String KIND = "dev.undercroft.content.kind";

  private RowsWriter() {}

  /// The files of package dev.undercroft.content.gen by name: EnemyRows.java and so on.
  public static Map<String, String> write(Model model) {
    var files = new TreeMap<String, String>();
    for (Kind kind : model.kinds()) {
      files.put(kind.record().message() + "Rows.java", source(kind));
    }
    return files;
  }

  private static String source(Kind kind) {
    TableShape record = TableShapes.of(kind);
    var types = new JavaTypes(record);
    var out = new JavaText();
    String message = kind.record().message();
    out.line("// Generated from data/schemas/%s.schema.json by codegen. Do not edit.", kind.name());
    out.line("package %s;", PACKAGE).line("");
    imports(record, types).forEach(out::line);
    out.line("");
    out.line(
        "/// Moves %s between content.%s with the tables of its lists and messages.",
        kind.name(), record.name());
    out.line("public final class %sRows implements KindRows<%s> {", message, message);
    out.line("@Override").line("public List<%s> read(DSLContext tx) {", message);
    out.line("return new Reading(tx).records();").line("}").line("");
    out.line("@Override");
    out.line("public void replace(DSLContext tx, List<%s> records) {", message);
    out.line("var writing = new Writing();");
    out.line("records.forEach(writing::record);").line("writing.apply(tx);").line("}").line("");
    new ReadingSource(record, types, out).write();
    out.line("");
    new WritingSource(record, types, out).write();
    return out.line("}").toString();
  }

  private static List<String> imports(TableShape record, JavaTypes types) {
    Set<String> statics =
        record
            .all()
            .map(table -> "import static " + TABLES + "." + JavaNames.constant(table.name()) + ";")
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> plain = new TreeSet<>();
    types.imported().forEach(type -> plain.add(MESSAGES + "." + type));
    List.of("KindRows", "Rows", "RowSync").forEach(type -> plain.add(KIND + "." + type));
    plain.addAll(List.of("java.util.List", "org.jooq.DSLContext", "org.jooq.Record"));
    if (!record.below().isEmpty()) {
      plain.add("java.util.Map");
    }
    var lines = new ArrayList<>(statics);
    lines.add("");
    plain.forEach(type -> lines.add("import " + type + ";"));
    return lines;
  }
}
