package dev.undercroft.codegen.typescript;

import dev.undercroft.codegen.proto.ProtoWriter;
import dev.undercroft.codegen.schema.Field;
import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.schema.Names;
import dev.undercroft.codegen.schema.ObjectShape;
import dev.undercroft.codegen.schema.Shape;
import dev.undercroft.codegen.text.Indented;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes the interface that says which fields of answers are keys, and of which kind.
final class ReferencesWriter {
  private final Model model;
  private final Indented text;

  private ReferencesWriter(Model model, Indented text) {
    this.model = model;
    this.text = text;
  }

  static void write(Model model, Indented text) {
    text.blank()
        .line(
            "/** Fields of answers that hold a record's key, by the full name of their message. */")
        .open("export interface References {");
    new ReferencesWriter(model, text).all();
    text.close("}");
  }

  private void all() {
    String root = ProtoWriter.FOLDER.replace('/', '.') + ".";
    for (Kind kind : model.kinds()) {
      message(root + kind.record().message(), kind.record(), Optional.of(kind));
    }
    model.shared().forEach(shape -> message(root + shape.message(), shape, Optional.empty()));
  }

  private void message(String name, ObjectShape object, Optional<Kind> kind) {
    var lines = new ArrayList<String>();
    for (Field field : object.fields()) {
      type(field, kind).ifPresent(type -> lines.add(line(field, type)));
    }
    if (!lines.isEmpty()) {
      text.open("\"" + name + "\": {").lines(lines).close("};");
    }
    nested(object).forEach(inner -> message(name + "." + inner.message(), inner, Optional.empty()));
  }

  private static String line(Field field, String type) {
    boolean list = field.shape() instanceof Shape.Listed;
    String mark = list || field.required() ? "" : "?";
    return Names.camel(field.name()) + mark + ": " + type + (list ? "[];" : ";");
  }

  /// The type of a field that holds a key: that of its own kind, or of the one it refers to.
  private Optional<String> type(Field field, Optional<Kind> owner) {
    Optional<Kind> kind =
        owner
            .filter(k -> k.key().equals(Optional.of(field.name())))
            .or(() -> ref(field.shape()).map(model::kind));
    return kind.map(k -> new KeyType(k).any());
  }

  /// Kind whose record a field of this shape names.
  static Optional<String> ref(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> text.ref();
      case Shape.Whole whole -> whole.ref();
      case Shape.Listed list -> ref(list.element());
      default -> Optional.empty();
    };
  }

  static List<ObjectShape> nested(ObjectShape object) {
    return object.fields().stream()
        .map(Field::shape)
        .map(shape -> shape instanceof Shape.Listed list ? list.element() : shape)
        .filter(Shape.Nested.class::isInstance)
        .map(shape -> ((Shape.Nested) shape).object())
        .filter(inner -> !inner.shared())
        .toList();
  }
}
