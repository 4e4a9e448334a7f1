package dev.undercroft.codegen.sql;

import dev.undercroft.codegen.schema.Shape;
import dev.undercroft.codegen.sql.TableShape.Cell;
import dev.undercroft.codegen.sql.TableShape.Group;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a schema allows, as CHECK expressions. They let null through: NOT NULL says whether it may
/// be.
final class Checks {
  private Checks() {}

  /// What a single value may be; empty when anything may.
  static Optional<String> of(String column, Shape shape) {
    String name = Sql.name(column);
    List<String> rules =
        switch (shape) {
          case Shape.Text text -> text(name, text);
          case Shape.Whole(boolean wide, var least, var most, var ref) ->
              range(
                  name,
                  least.stream().mapToObj(Long::toString).findFirst(),
                  most.stream().mapToObj(Long::toString).findFirst());
          case Shape.Real(var least, var most) ->
              range(
                  name,
                  least.stream().mapToObj(Checks::plain).findFirst(),
                  most.stream().mapToObj(Checks::plain).findFirst());
          case Shape.Word word -> List.of(words(name, word));
          case Shape.Flag flag -> List.of();
          case Shape.Nested nested -> List.of();
          case Shape.Listed listed -> List.of();
        };
    return rules.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", rules));
  }

  /// Places in a list: from 0, without end or below the most elements that it may have.
  static String ordinal(Shape.Listed list) {
    String name = TableShapes.ORDINAL;
    return list.maxItems().isPresent()
        ? "%s between 0 and %d".formatted(name, Math.max(0, list.maxItems().getAsInt() - 1))
        : name + " >= 0";
  }

  /// An optional object is there with all that it requires, or not at all.
  static Optional<String> whole(Group group) {
    List<String> required = TableShapes.always(group.parts()).map(Cell::column).toList();
    List<String> others =
        TableShape.cells(group.parts())
            .map(Cell::column)
            .filter(column -> !required.contains(column))
            .toList();

    var rules = new ArrayList<String>();
    if (required.size() > 1) {
      rules.add("num_nulls(%s) in (0, %d)".formatted(Sql.names(required), required.size()));
    }
    if (!others.isEmpty()) {
      rules.add(
          "(%s is not null or num_nonnulls(%s) = 0)"
              .formatted(Sql.name(required.getFirst()), Sql.names(others)));
    }
    return rules.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", rules));
  }

  private static List<String> text(String name, Shape.Text text) {
    var rules = new ArrayList<String>();
    text.pattern().ifPresent(pattern -> rules.add(name + " ~ " + Sql.text(pattern)));
    rules.addAll(
        range(
            "char_length(" + name + ")",
            text.minLength().stream().mapToObj(Integer::toString).findFirst(),
            text.maxLength().stream().mapToObj(Integer::toString).findFirst()));
    return rules;
  }

  private static String words(String name, Shape.Word word) {
    return word.values().values().stream()
        .map(value -> Sql.text(value.word()))
        .collect(Collectors.joining(", ", name + " in (", ")"));
  }

  private static List<String> range(String what, Optional<String> least, Optional<String> most) {
    if (least.isPresent() && most.isPresent()) {
      return least.equals(most)
          ? List.of(what + " = " + least.get())
          : List.of(what + " between " + least.get() + " and " + most.get());
    }
    return least
        .map(number -> List.of(what + " >= " + number))
        .or(() -> most.map(number -> List.of(what + " <= " + number)))
        .orElse(List.of());
  }

  private static String plain(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }
}
