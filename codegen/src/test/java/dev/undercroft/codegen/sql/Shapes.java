package dev.undercroft.codegen.sql;

import dev.undercroft.codegen.schema.EnumShape;
import dev.undercroft.codegen.schema.Field;
import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.schema.ObjectShape;
import dev.undercroft.codegen.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// Models in few words. A field's description is its name with a full stop.
final class Shapes {
  static final Shape.Text TEXT =
      new Shape.Text(OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
  static final Shape.Whole WHOLE =
      new Shape.Whole(false, OptionalLong.empty(), OptionalLong.empty(), Optional.empty());
  static final Shape.Whole WIDE =
      new Shape.Whole(true, OptionalLong.empty(), OptionalLong.empty(), Optional.empty());
  static final Shape.Real REAL = new Shape.Real(OptionalDouble.empty(), OptionalDouble.empty());
  static final Shape.Flag FLAG = new Shape.Flag();

  private Shapes() {}

  static Shape.Text text(int least, int most) {
    return new Shape.Text(
        OptionalInt.of(least), OptionalInt.of(most), Optional.empty(), Optional.empty());
  }

  static Shape.Text pattern(String pattern) {
    return new Shape.Text(
        OptionalInt.empty(), OptionalInt.empty(), Optional.of(pattern), Optional.empty());
  }

  static Shape.Text ref(String kind) {
    return new Shape.Text(
        OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.of(kind));
  }

  static Shape.Whole numberRef(String kind) {
    return new Shape.Whole(false, OptionalLong.empty(), OptionalLong.empty(), Optional.of(kind));
  }

  static Shape.Whole whole(long least, long most) {
    return new Shape.Whole(false, OptionalLong.of(least), OptionalLong.of(most), Optional.empty());
  }

  static Shape.Word word(String... words) {
    var values = new ArrayList<EnumShape.Value>();
    for (String word : words) {
      values.add(new EnumShape.Value(word, values.size() + 1, word + ".", Optional.empty()));
    }
    return new Shape.Word(new EnumShape("Mood", "Moods.", values));
  }

  static Shape.Listed list(Shape element) {
    return new Shape.Listed(element, OptionalInt.empty(), OptionalInt.empty(), false);
  }

  static Shape.Listed uniqueList(Shape element, int most) {
    return new Shape.Listed(element, OptionalInt.empty(), OptionalInt.of(most), true);
  }

  static Shape.Nested object(String message, Field... fields) {
    return new Shape.Nested(shape(message, fields));
  }

  static Field required(String name, Shape shape) {
    return new Field(name, 1, name + ".", true, shape, Optional.empty());
  }

  static Field optional(String name, Shape shape) {
    return new Field(name, 1, name + ".", false, shape, Optional.empty());
  }

  static Field withDefault(Field field, String json) {
    return new Field(
        field.name(), 1, field.description(), field.required(), field.shape(), Optional.of(json));
  }

  static Field described(Field field, String description) {
    return new Field(
        field.name(), 1, description, field.required(), field.shape(), field.defaultValue());
  }

  /// A kind keyed by its first field.
  static Kind kind(String name, String message, Field... fields) {
    return new Kind(name, 1, NAMES, Optional.of(fields[0].name()), shape(message, fields));
  }

  static Kind single(String name, String message, Field... fields) {
    return new Kind(name, 1, NAMES, Optional.empty(), shape(message, fields));
  }

  static Model model(Kind... kinds) {
    return new Model(List.of(kinds), List.of(), List.of());
  }

  /// The kind with its record's fields changed.
  static Kind with(Kind kind, UnaryOperator<List<Field>> change) {
    var fields = change.apply(new ArrayList<>(kind.record().fields()));
    var record =
        new ObjectShape(
            kind.record().message(), kind.record().description(), false, fields, List.of());
    return new Kind(kind.name(), kind.number(), kind.names(), kind.key(), record);
  }

  private static final Kind.Names NAMES = new Kind.Names("A", "B", "a", "b");

  private static ObjectShape shape(String message, Field... fields) {
    return new ObjectShape(message, message + ".", false, List.of(fields), List.of());
  }
}
