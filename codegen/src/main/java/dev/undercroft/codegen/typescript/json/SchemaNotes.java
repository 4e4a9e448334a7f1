package dev.undercroft.codegen.typescript.json;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.GenericDescriptor;
import dev.undercroft.codegen.schema.Field;
import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.schema.ObjectShape;
import dev.undercroft.codegen.schema.Shape;
import dev.undercroft.codegen.typescript.KeyType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What data/schemas know of the content's messages and a protobuf descriptor at run time doesn't:
/// descriptions, and which fields hold keys of which kind.
final class SchemaNotes {
  private static final String CONTENT = "undercroft.content.v1.";

  /// By full protobuf name, of messages, fields and enums.
  private final Map<String, String> descriptions = new HashMap<>();

  /// TypeScript type of the key that a field holds, by the field's full protobuf name.
  private final Map<String, String> keys = new HashMap<>();

  SchemaNotes(Model model) {
    for (Kind kind : model.kinds()) {
      object(model, CONTENT, kind.record());
      kind.key().ifPresent(key -> keys.put(path(kind, key), new KeyType(kind).any()));
    }
    model.shared().forEach(shape -> object(model, CONTENT, shape));
    model.enums().forEach(set -> descriptions.put(CONTENT + set.name(), set.description()));
  }

  Optional<String> description(GenericDescriptor element) {
    return Optional.ofNullable(descriptions.get(element.getFullName()));
  }

  /// The type in ids.ts of the key that a field holds: AnyThemeId for Boss.theme, AnyBossId for
  /// Boss.id.
  Optional<String> key(FieldDescriptor field) {
    return Optional.ofNullable(keys.get(field.getFullName()));
  }

  private void object(Model model, String scope, ObjectShape object) {
    String name = scope + object.message();
    descriptions.put(name, object.description());
    for (Field field : object.fields()) {
      String path = name + "." + field.name();
      descriptions.put(path, field.description());
      shape(model, name, path, field.shape());
    }
  }

  private void shape(Model model, String owner, String path, Shape shape) {
    switch (shape) {
      case Shape.Listed list -> shape(model, owner, path, list.element());
      case Shape.Nested nested when !nested.object().shared() ->
          object(model, owner + ".", nested.object());
      case Shape.Text text -> text.ref().ifPresent(kind -> keys.put(path, any(model, kind)));
      case Shape.Whole whole -> whole.ref().ifPresent(kind -> keys.put(path, any(model, kind)));
      default -> {}
    }
  }

  private static String any(Model model, String kind) {
    return new KeyType(model.kind(kind)).any();
  }

  private static String path(Kind kind, String key) {
    return CONTENT + kind.record().message() + "." + key;
  }
}
