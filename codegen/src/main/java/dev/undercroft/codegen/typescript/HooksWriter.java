package dev.undercroft.codegen.typescript;

import dev.undercroft.codegen.proto.Nouns;
import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.schema.Names;
import dev.undercroft.codegen.text.Indented;
import java.util.List;

/// Writes hooks.ts: a React hook for each RPC of CatalogService.
public final class HooksWriter {
  private HooksWriter() {}

  public static String write(Model model) {
    var text = new Indented();
    head(model, text);
    hook("useContent", "", "", "getContent", "{}", "Everything of the active release.", text);
    model.kinds().forEach(kind -> hooks(kind, text));
    return text.toString();
  }

  private static void head(Model model, Indented text) {
    text.line("// Generated from data/schemas by codegen: ./undercroft generate. Do not edit.")
        .blank()
        .line("import type { MessageShape } from \"@bufbuild/protobuf\";")
        .line("import type { ConnectError } from \"@connectrpc/connect\";")
        .line("import type { UseQueryOptions } from \"@connectrpc/connect-query\";")
        .line("import type { UseQueryResult } from \"@tanstack/react-query\";")
        .blank()
        .line("import { useCatalog } from \"../catalog.js\";");
    List<String> ids =
        model.kinds().stream()
            .filter(kind -> !kind.single())
            .map(kind -> new KeyType(kind).known())
            .sorted()
            .toList();
    if (!ids.isEmpty()) {
      text.open("import type {");
      ids.forEach(id -> text.line(id + ","));
      text.close("} from \"./ids.js\";");
    }
    text.line("import { CatalogService } from \"./undercroft/content/v1/catalog_service_pb.js\";")
        .blank()
        .line("type Methods = typeof CatalogService.method;")
        .line("type Answer<M extends keyof Methods> = MessageShape<Methods[M][\"output\"]>;")
        .line(
            "type Options<M extends keyof Methods, T> = UseQueryOptions<Methods[M][\"output\"],"
                + " T>;")
        .line("type Result<T> = UseQueryResult<T, ConnectError>;")
        .line(
            "// A key that is written out must be one of the seeds'; one from an address or an answer may be any.")
        .line("type Key<Known, Any, Given> = Any extends Given ? Given : Known;");
  }

  private static void hooks(Kind kind, Indented text) {
    var nouns = Nouns.of(kind);
    String get = kind.names().getRpc();
    if (kind.single()) {
      String name = "use" + Names.pascal(kind.name());
      hook(name, "", "", "get" + get, "{}", "The " + nouns.one() + " of the active release.", text);
      return;
    }
    String list = kind.names().listRpc();
    hook("use" + list, "", "", "list" + list, "{}", nouns.inOrder(), text);
    var type = new KeyType(kind);
    hook(
        "use" + get,
        "Given extends " + type.wide(),
        "%s: Key<%s, %s, Given>".formatted(nouns.key(), type.known(), type.wide()),
        "get" + get,
        "{ " + nouns.key() + " }",
        "The "
            + nouns.one()
            + " with the "
            + nouns.key()
            + "; NOT_FOUND when the active release"
            + " has none.",
        text);
  }

  private static void hook(
      String name,
      String parameter,
      String argument,
      String method,
      String input,
      String meaning,
      Indented text) {
    String given = parameter.isEmpty() ? "" : parameter + ", ";
    text.blank()
        .line("/** " + meaning + " */")
        .open("export function " + name + "<" + given + "T = Answer<\"" + method + "\">>(");
    if (!argument.isEmpty()) {
      text.line(argument + ",");
    }
    text.line("options: Options<\"" + method + "\", T> = {},")
        .close("): Result<T> {")
        .line("  return useCatalog(CatalogService.method." + method + ", " + input + ", options);")
        .line("}");
  }
}
