package dev.undercroft.codegen.proto;

import dev.undercroft.codegen.schema.EnumShape;
import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Model;
import java.util.Map;
import java.util.TreeMap;

/// Writes the protobuf files that the schemas ask for.
public final class ProtoWriter {
  /// Where the files lie below proto/gen; also how they import each other.
  public static final String FOLDER = "undercroft/content/v1";

  private ProtoWriter() {}

  /// The text of every file, by name: enums.proto, enemies.proto …
  public static Map<String, String> write(Model model) {
    Map<String, String> files = new TreeMap<>();
    if (!model.enums().isEmpty()) {
      files.put("enums.proto", EnumsProto.write(model));
    }
    if (model.enums().stream().anyMatch(ProtoWriter::hasLiterals)) {
      files.put("options.proto", OptionsProto.write());
    }
    if (!model.shared().isEmpty()) {
      files.put("common.proto", MessagesProto.common(model));
    }
    for (Kind kind : model.kinds()) {
      files.put(kind.name() + ".proto", MessagesProto.kind(kind));
    }
    files.put("content.proto", ContentProto.write(model));
    files.put("catalog_service.proto", CatalogProto.write(model));
    return files;
  }

  static boolean hasLiterals(EnumShape shape) {
    return shape.values().stream().anyMatch(value -> value.literal().isPresent());
  }
}
