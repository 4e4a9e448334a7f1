package dev.undercroft.codegen.typescript;

import dev.undercroft.codegen.proto.Nouns;
import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.schema.Quote;
import dev.undercroft.codegen.text.Indented;
import java.util.List;
import java.util.Map;

/// Writes ids.ts: types alone, so that no data reaches the bundle.
public final class IdsWriter {
  private IdsWriter() {}

  /// @param keys those of each kind's seeds, by kind
  public static String write(Model model, Map<String, List<String>> keys) {
    var text = new Indented();
    text.line(
        "// Generated from data/schemas and data/seeds by codegen: ./undercroft generate."
            + " Do not edit.");
    for (Kind kind : model.kinds()) {
      if (!kind.single()) {
        kind(kind, keys.getOrDefault(kind.name(), List.of()), text);
      }
    }
    ReferencesWriter.write(model, text);
    return text.toString();
  }

  private static void kind(Kind kind, List<String> keys, Indented text) {
    var type = new KeyType(kind);
    var nouns = Nouns.of(kind);
    text.blank()
        .line(
            "/** The "
                + nouns.key()
                + "s of the "
                + nouns.many()
                + " in the seeds: for arguments. */");
    union(type.known(), literals(kind, keys), text);
    text.blank()
        .line("/** The same in answers: a release may be newer than this page. */")
        .line("export type %s = %s | (%s & {});".formatted(type.any(), type.known(), type.wide()));
  }

  private static List<String> literals(Kind kind, List<String> keys) {
    return kind.numbered() ? keys : keys.stream().map(Quote::of).toList();
  }

  private static void union(String name, List<String> literals, Indented text) {
    if (literals.isEmpty()) {
      text.line("export type " + name + " = never;");
      return;
    }
    text.open("export type " + name + " =");
    literals.subList(0, literals.size() - 1).forEach(literal -> text.line("| " + literal));
    text.close("  | " + literals.getLast() + ";");
  }
}
