package dev.undercroft.codegen.typescript;

import dev.undercroft.codegen.proto.ProtoWriter;
import dev.undercroft.codegen.schema.EnumShape;
import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.schema.ObjectShape;
import dev.undercroft.codegen.text.Indented;
import java.util.ArrayList;
import java.util.List;

/// Writes messages.ts: what the client package exports of the generated messages, so that a new
/// kind needs no hand.
public final class MessagesWriter {
  private MessagesWriter() {}

  public static String write(Model model) {
    var text = new Indented();
    text.line("// Generated from data/schemas by codegen: ./undercroft generate. Do not edit.")
        .blank();
    export(List.of("CatalogService"), "catalog_service", text);
    export(List.of("ContentSchema", "type Content"), "content", text);
    if (!model.enums().isEmpty()) {
      export(model.enums().stream().map(EnumShape::name).toList(), "enums", text);
    }
    if (!model.shared().isEmpty()) {
      export(
          model.shared().stream().flatMap(shape -> names(shape).stream()).toList(), "common", text);
    }
    for (Kind kind : model.kinds()) {
      export(names(kind.record()), kind.name(), text);
    }
    return text.toString();
  }

  /// The message's schema, by which it is made, and its type with those that it nests.
  private static List<String> names(ObjectShape message) {
    var names = new ArrayList<String>();
    names.add(message.message() + "Schema");
    types(message.message(), message, names);
    return names;
  }

  // protoc-gen-es joins the names of nested messages with an underscore.
  private static void types(String name, ObjectShape message, List<String> names) {
    names.add("type " + name);
    ReferencesWriter.nested(message)
        .forEach(inner -> types(name + "_" + inner.message(), inner, names));
  }

  private static void export(List<String> names, String file, Indented text) {
    String from = "./" + ProtoWriter.FOLDER + "/" + file + "_pb.js";
    text.open("export {");
    names.forEach(name -> text.line(name + ","));
    text.close("} from \"" + from + "\";");
  }
}
