package dev.undercroft.codegen.kinds;

import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.schema.Quote;
import dev.undercroft.codegen.text.Indented;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes Kinds: one constant each, and all of them in the order of Content.
final class KindsJava {
  private static final String MESSAGES = "dev.undercroft.proto.content.v1.";

  private KindsJava() {}

  static String write(Model model) {
    Indented text = PackageJava.head(imports(model));
    text.line("/// Every kind of content.").open("public final class Kinds {");
    model.kinds().forEach(kind -> constant(kind, text));
    String all = model.kinds().stream().map(KindsJava::name).collect(Collectors.joining(", "));
    text.line("/// All kinds, in the order of their fields in Content.")
        .line("public static final List<Kind<?>> ALL = List.of(" + all + ");")
        .blank()
        .line("private Kinds() {}");
    return text.close("}").toString();
  }

  private static List<String> imports(Model model) {
    var imports = new ArrayList<String>();
    imports.add("dev.undercroft.content.kind.Kind");
    imports.add("java.util.List");
    for (Kind kind : model.kinds()) {
      imports.add(MESSAGES + kind.record().message());
      imports.add(MESSAGES + get(kind));
      if (!kind.single()) {
        imports.add(MESSAGES + list(kind));
      }
    }
    return imports;
  }

  private static void constant(Kind kind, Indented text) {
    String message = kind.record().message();
    text.line("/// " + kind.record().description())
        .line("public static final Kind<%s> %s =".formatted(message, name(kind)))
        .line("    new Kind<>(")
        .line("        " + Quote.of(kind.name()) + ",")
        .line("        " + Quote.of(kind.path()) + ",")
        .line("        " + kind.key().map(Quote::of).orElse("null") + ",")
        .line("        " + message + ".getDefaultInstance(),")
        .line("        " + (kind.single() ? "null" : list(kind) + ".getDefaultInstance()") + ",")
        .line("        " + get(kind) + ".getDefaultInstance(),")
        .line("        new " + message + "Rows());")
        .blank();
  }

  private static String list(Kind kind) {
    return "List" + kind.names().listRpc() + "Response";
  }

  private static String get(Kind kind) {
    return "Get" + kind.names().getRpc() + "Response";
  }

  private static String name(Kind kind) {
    return kind.name().toUpperCase(Locale.ROOT);
  }
}
