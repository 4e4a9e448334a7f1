package dev.undercroft.codegen.proto;

import dev.undercroft.codegen.schema.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Says in words what a schema limits, so that the API's reader needn't look there.
public final class LimitText {
  private LimitText() {}

  /// A sentence such as "Range 1..8."; empty when nothing is limited.
  public static String of(Shape shape) {
    String clause = shape instanceof Shape.Listed list ? list(list) : single(shape);
    return clause.isEmpty()
        ? ""
        : Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }

  private static String list(Shape.Listed list) {
    var clauses = new ArrayList<String>();
    list.minItems().stream().filter(min -> min > 0).forEach(min -> clauses.add("at least " + min));
    list.maxItems().ifPresent(max -> clauses.add("at most " + max));
    if (list.unique()) {
      clauses.add("no two alike");
    }
    String each = single(list.element());
    if (!each.isEmpty()) {
      clauses.add("each " + (each.startsWith("range ") ? "in the " + each : each));
    }
    return String.join(", ", clauses);
  }

  private static String single(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> length(text.minLength().orElse(0), text.maxLength());
      case Shape.Whole whole -> range(exact(whole.minimum()), exact(whole.maximum()));
      case Shape.Real real -> range(plain(real.minimum()), plain(real.maximum()));
      default -> "";
    };
  }

  private static String length(int min, OptionalInt max) {
    if (max.isEmpty()) {
      return min > 1 ? "at least " + min + " characters" : "";
    }
    int most = max.getAsInt();
    if (most == 1) {
      return "one character";
    }
    if (min == most) {
      return "exactly " + most + " characters";
    }
    return min > 1 ? min + " to " + most + " characters" : "at most " + most + " characters";
  }

  private static String range(Optional<String> min, Optional<String> max) {
    if (min.isPresent() && max.isPresent()) {
      return "range " + min.get() + ".." + max.get();
    }
    return min.map(m -> "at least " + m).or(() -> max.map(m -> "at most " + m)).orElse("");
  }

  private static Optional<String> exact(OptionalLong bound) {
    return bound.isPresent() ? Optional.of(Long.toString(bound.getAsLong())) : Optional.empty();
  }

  private static Optional<String> plain(OptionalDouble bound) {
    return bound.isPresent()
        ? Optional.of(BigDecimal.valueOf(bound.getAsDouble()).stripTrailingZeros().toPlainString())
        : Optional.empty();
  }
}
