package dev.undercroft.codegen.proto;

import dev.undercroft.codegen.schema.Field;
import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.schema.ObjectShape;
import dev.undercroft.codegen.schema.Quote;
import dev.undercroft.codegen.schema.Shape;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Writes the files that hold records: one a kind, and common.proto.
final class MessagesProto {
  private MessagesProto() {}

  static String kind(Kind kind) {
    var imports = new TreeSet<String>();
    imports(kind.record(), imports);
    var file = new ProtoFile("data/schemas/" + kind.name() + ".schema.json", imports);
    message(kind.record(), file.blank());
    return file.toString();
  }

  static String common(Model model) {
    var imports = new TreeSet<String>();
    model.shared().forEach(shape -> imports(shape, imports));
    imports.remove(ProtoFile.own("common"));
    var file = new ProtoFile("data/schemas/common.schema.json", imports);
    model.shared().forEach(shape -> message(shape, file.blank()));
    return file.toString();
  }

  private static void message(ObjectShape object, ProtoFile file) {
    file.comment(object.description()).open("message " + object.message() + " {");
    for (ObjectShape.Reserved removed : object.reserved()) {
      file.line("reserved " + removed.number() + ";");
      file.line("reserved " + Quote.of(removed.name()) + ";");
    }
    for (Field field : object.fields()) {
      nested(field.shape()).ifPresent(inner -> message(inner, file));
    }
    object.fields().forEach(field -> field(field, file));
    file.close();
  }

  private static void field(Field field, ProtoFile file) {
    String limits = LimitText.of(field.shape());
    file.comment((field.description() + " " + limits).strip());
    String label =
        switch (field.shape()) {
          case Shape.Listed list -> "repeated ";
          // A message field knows by itself whether it is there.
          case Shape.Nested nested -> "";
          case Shape scalar -> field.required() ? "" : "optional ";
        };
    file.line(label + type(field.shape()) + " " + field.name() + " = " + field.number() + ";");
  }

  private static String type(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> "string";
      case Shape.Whole whole -> whole.wide() ? "int64" : "int32";
      case Shape.Real real -> "double";
      case Shape.Flag flag -> "bool";
      case Shape.Word(var values) -> values.name();
      case Shape.Nested(ObjectShape object) -> object.message();
      case Shape.Listed list -> type(list.element());
    };
  }

  /// The message that is written inside of the field's own.
  private static Optional<ObjectShape> nested(Shape shape) {
    return switch (shape) {
      case Shape.Nested(ObjectShape object) when !object.shared() -> Optional.of(object);
      case Shape.Listed list -> nested(list.element());
      default -> Optional.empty();
    };
  }

  private static void imports(ObjectShape object, Set<String> imports) {
    object.fields().forEach(field -> imports(field.shape(), imports));
  }

  private static void imports(Shape shape, Set<String> imports) {
    switch (shape) {
      case Shape.Word word -> imports.add(ProtoFile.own("enums"));
      case Shape.Listed list -> imports(list.element(), imports);
      case Shape.Nested(ObjectShape object) when object.shared() ->
          imports.add(ProtoFile.own("common"));
      case Shape.Nested(ObjectShape object) -> imports(object, imports);
      default -> {}
    }
  }
}
