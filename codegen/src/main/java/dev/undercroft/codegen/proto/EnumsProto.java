package dev.undercroft.codegen.proto;

import dev.undercroft.codegen.schema.EnumShape;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.schema.Quote;
import java.util.List;

/// Writes enums.proto.
final class EnumsProto {
  private EnumsProto() {}

  static String write(Model model) {
    boolean literals = model.enums().stream().anyMatch(ProtoWriter::hasLiterals);
    List<String> imports = literals ? List.of(ProtoFile.own("options")) : List.of();
    var file = new ProtoFile("data/schemas/enums.schema.json", imports);
    model.enums().forEach(shape -> write(shape, file.blank()));
    return file.toString();
  }

  private static void write(EnumShape shape, ProtoFile file) {
    file.comment(shape.description()).open("enum " + shape.name() + " {");
    shape
        .reserved()
        .forEach(removed -> {
          file.line("reserved " + removed.number() + ";");
          file.line("reserved " + Quote.of(shape.constant(removed.name())) + ";");
        });
    file.comment("Not given.").line(shape.constant("unspecified") + " = 0;");
    for (EnumShape.Value value : shape.values()) {
      String option =
          value.literal().map(literal -> " [(literal) = " + Quote.of(literal) + "]").orElse("");
      file.comment(value.description())
          .line(shape.constant(value.word()) + " = " + value.number() + option + ";");
    }
    file.close();
  }
}
