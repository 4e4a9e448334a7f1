package dev.undercroft.codegen.kinds;

import dev.undercroft.codegen.text.Indented;
import java.util.Collection;
import java.util.TreeSet;

/// Heads of Java files.
final class PackageJava {
  private static final String NAME = "dev.undercroft.content.gen";

  private PackageJava() {}

  static String write() {
    return new Indented()
        .line("// Generated from data/schemas by codegen while building. Do not edit.")
        .line(
            "/// What every kind of content is, and how its rows and messages turn into each other.")
        .line("@NullMarked")
        .line("package " + NAME + ";")
        .blank()
        .line("import org.jspecify.annotations.NullMarked;")
        .toString();
  }

  static Indented head(Collection<String> imports) {
    var text =
        new Indented()
            .line("// Generated from data/schemas by codegen while building. Do not edit.")
            .line("package " + NAME + ";")
            .blank();
    new TreeSet<>(imports).forEach(name -> text.line("import " + name + ";"));
    return imports.isEmpty() ? text : text.blank();
  }
}
