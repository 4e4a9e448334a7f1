package dev.undercroft.codegen.typescript;

import dev.undercroft.codegen.schema.Field;
import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.schema.ObjectShape;
import dev.undercroft.codegen.schema.Quote;
import dev.undercroft.codegen.schema.Shape;
import dev.undercroft.codegen.text.Indented;

/// Writes references.ts: what `x-ref` says, for pages that follow references whatever their kind.
/// Descriptors don't carry it.
public final class ReferencePathsWriter {
  private final Indented text = new Indented();

  private ReferencePathsWriter() {}

  public static String write(Model model) {
    var writer = new ReferencePathsWriter();
    writer
        .text
        .line("// Generated from data/schemas by codegen: ./undercroft generate. Do not edit.")
        .blank()
        .line("/**")
        .line(
            " * The kind that each reference names, by the path of its field: its kind in Content,")
        .line(" * then the fields that lead there, by their protobuf names.")
        .line(" */")
        .open("export const REFERENCES: Readonly<Record<string, string>> = {");
    for (Kind kind : model.kinds()) {
      writer.object(kind.name(), kind.record());
    }
    writer.text.close("};");
    return writer.text.toString();
  }

  private void object(String path, ObjectShape object) {
    for (Field field : object.fields()) {
      shape(path + "." + field.name(), field.shape());
    }
  }

  private void shape(String path, Shape shape) {
    switch (shape) {
      case Shape.Listed list -> shape(path, list.element());
      case Shape.Nested nested -> object(path, nested.object());
      default ->
          ReferencesWriter.ref(shape)
              .ifPresent(kind -> text.line(Quote.of(path) + ": " + Quote.of(kind) + ","));
    }
  }
}
