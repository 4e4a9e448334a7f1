package dev.undercroft.codegen.rows;

import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.sql.TableShape;
import dev.undercroft.codegen.sql.TableShapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Writes the row mapper of every kind.
public final class RowsWriter {
  private static final String PACKAGE = "dev.undercroft.content.gen";
  private static final String TABLES = "dev.undercroft.database.gen.content.Tables";
  private static final String MESSAGES = "dev.undercroft.proto.content.v1";
  private static final String KIND = "dev.undercroft.content.kind";

  private final Model model;

  public RowsWriter(Model model) {
    this.model = model;
  }

  /// Writes EnemyRows.java and so on into the folder of their package below `out`, and deletes those
  /// of kinds that are gone. Files that are right already stay untouched.
  public void write(Path out) throws IOException {
    Path folder = Files.createDirectories(out.resolve(PACKAGE.replace('.', '/')));
    Set<Path> written = new HashSet<>();
    for (Kind kind : model.kinds()) {
      Path file = folder.resolve(kind.record().message() + "Rows.java");
      String text = source(kind);
      if (!Files.exists(file) || !Files.readString(file).equals(text)) {
        Files.writeString(file, text);
      }
      written.add(file);
    }
    try (var files = Files.newDirectoryStream(folder, "*Rows.java")) {
      for (Path file : files) {
        if (!written.contains(file)) {
          Files.delete(file);
        }
      }
    }
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
    out.line("/// Moves %s between content.%s with the tables of its lists and messages.", kind.name(), record.name());
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
