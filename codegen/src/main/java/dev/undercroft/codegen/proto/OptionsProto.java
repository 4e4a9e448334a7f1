package dev.undercroft.codegen.proto;

import java.util.List;

/// Writes options.proto, which is there only while some enum value has a literal.
final class OptionsProto {
  /// From the range that protobuf leaves to options used within one organisation.
  private static final int NUMBER = 50_001;

  private OptionsProto() {}

  static String write() {
    return new ProtoFile(
            "data/schemas/enums.schema.json", List.of("google/protobuf/descriptor.proto"))
        .blank()
        .comment("What our enum values say beside their names.")
        .open("extend google.protobuf.EnumValueOptions {")
        .comment("What the game's source calls the value, such as the glyph of a map tile.")
        .line("optional string literal = " + NUMBER + ";")
        .close()
        .toString();
  }
}
