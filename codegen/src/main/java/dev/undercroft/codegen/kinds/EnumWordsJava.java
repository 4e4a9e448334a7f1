package dev.undercroft.codegen.kinds;

import dev.undercroft.codegen.schema.EnumShape;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.schema.Names;
import dev.undercroft.codegen.schema.Quote;
import dev.undercroft.codegen.text.Indented;
import java.util.List;
import java.util.stream.Collectors;

/// Writes EnumWords: seeds and tables hold an enum's word, messages its protobuf value.
final class EnumWordsJava {
  private EnumWordsJava() {}

  static String write(Model model) {
    List<String> imports =
        model.enums().stream().map(e -> "dev.undercroft.proto.content.v1." + e.name()).toList();
    Indented text = PackageJava.head(imports);
    text.line("/// Words of closed sets, as seeds and tables hold them, and protobuf's values.")
        .open("public final class EnumWords {")
        .line("private EnumWords() {}");
    for (EnumShape shape : model.enums()) {
      value(shape, text.blank());
      word(shape, text.blank());
    }
    return text.close("}").toString();
  }

  private static void value(EnumShape shape, Indented text) {
    String words =
        shape.values().stream().map(EnumShape.Value::word).collect(Collectors.joining(", "));
    text.line("/// The value that a word stands for.")
        .line("///")
        .line("/// @throws IllegalArgumentException when there is no such word")
        .open(
            "public static %s %s(String word) {"
                .formatted(shape.name(), Names.camel(Names.snake(shape.name()))))
        .open("return switch (word) {");
    for (EnumShape.Value value : shape.values()) {
      text.line(
          "case \"%s\" -> %s.%s;"
              .formatted(value.word(), shape.name(), shape.constant(value.word())));
    }
    text.line("default ->")
        .line("    throw new IllegalArgumentException(")
        .line("        \"" + shape.name() + " has no word \\\"\" + word + \"\\\"; it has \"")
        .line("            + " + Quote.of(words) + ");")
        .close("};")
        .close("}");
  }

  private static void word(EnumShape shape, Indented text) {
    text.line("/// The word that stands for a value.")
        .line("///")
        .line("/// @throws IllegalArgumentException when none does: unspecified, or from a newer")
        .line("///     release")
        .open("public static String word(" + shape.name() + " value) {")
        .open("return switch (value) {");
    for (EnumShape.Value value : shape.values()) {
      text.line("case %s -> %s;".formatted(shape.constant(value.word()), Quote.of(value.word())));
    }
    text.line("case " + shape.constant("unspecified") + ", UNRECOGNIZED ->")
        .line(
            "    throw new IllegalArgumentException(\"%s has no word for \" + value);"
                .formatted(shape.name()))
        .close("};")
        .close("}");
  }
}
