package dev.undercroft.codegen.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Names that may be given once in the whole API.
final class Claims {
  private final Map<String, String> owners = new HashMap<>();

  Claims() {
    Stream.of(
            "Content",
            "ContentOuterClass",
            "CatalogService",
            "CatalogServiceGrpc",
            "CatalogServiceOuterClass",
            "Enums",
            "Common",
            "Options",
            "GetContentRequest",
            "GetContentResponse")
        .forEach(name -> owners.put("message " + name, "the catalog"));
    owners.put("hook useContent", "the catalog");
  }

  void claim(EnumShape shape, Node node) {
    claim("message " + shape.name(), "the enum " + shape.name(), node);
    shape.values().stream()
        .map(EnumShape.Value::word)
        .map(shape::constant)
        .forEach(value -> claim("enum value " + value, "the enum " + shape.name(), node));
  }

  void claim(ObjectShape shared, Node node) {
    claim("message " + shared.message(), "a shape of common.schema.json", node);
  }

  void claim(Kind kind, Node node) {
    String owner = "the kind " + kind.name();
    claim("message " + kind.record().message(), owner, node);
    // The Java class that protoc makes of the file itself.
    if (!kind.record().message().equals(Names.pascal(kind.name()))) {
      claim("message " + Names.pascal(kind.name()), owner, node);
    }
    String get = kind.names().getRpc();
    claim("message Get" + get + "Request", owner, node);
    claim("message Get" + get + "Response", owner, node);
    claim("hook use" + (kind.single() ? Names.pascal(kind.name()) : get), owner, node);
    if (!kind.single()) {
      String list = kind.names().listRpc();
      claim("message List" + list + "Request", owner, node);
      claim("message List" + list + "Response", owner, node);
      claim("hook use" + list, owner, node);
    }
  }

  private void claim(String what, String owner, Node node) {
    String other = owners.putIfAbsent(what, owner);
    if (other != null) {
      node.fault(
          node.has("x-names") ? "x-names" : "title",
          "the " + what + " is already that of " + other,
          "Give one of the two another title, or other x-names");
    }
  }
}
