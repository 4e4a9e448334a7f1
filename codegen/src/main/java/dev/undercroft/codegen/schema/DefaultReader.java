package dev.undercroft.codegen.schema;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `default` and refuses one that the field itself would refuse.
final class DefaultReader {
  private DefaultReader() {}

  /// The default as JSON text; empty when there is none, or with a fault.
  static Optional<String> read(@Nullable Json json, Shape shape, Node field) {
    if (json == null) {
      return Optional.empty();
    }
    Optional<String> text = accepted(json, shape);
    if (text.isEmpty()) {
      field.fault("default", "the field itself would refuse its default", "Write a valid one");
    }
    return text;
  }

  private static Optional<String> accepted(Json json, Shape shape) {
    return switch (shape) {
      case Shape.Text text when json instanceof Json.Text(var place, String value) ->
          fits(value, text) ? Optional.of(Quote.of(value)) : Optional.empty();
      case Shape.Word(EnumShape values) when json instanceof Json.Text(var place, String value) ->
          values.values().stream().anyMatch(v -> v.word().equals(value))
              ? Optional.of(Quote.of(value))
              : Optional.empty();
      case Shape.Whole whole when json instanceof Json.Num(var place, BigDecimal value) ->
          fits(value, whole) ? Optional.of(value.toBigInteger().toString()) : Optional.empty();
      case Shape.Real real when json instanceof Json.Num(var place, BigDecimal value) ->
          fits(value, real) ? Optional.of(value.toPlainString()) : Optional.empty();
      case Shape.Flag flag when json instanceof Json.Flag(var place, boolean value) ->
          Optional.of(String.valueOf(value));
      default -> Optional.empty();
    };
  }

  private static boolean fits(String value, Shape.Text text) {
    int length = value.codePointCount(0, value.length());
    return length >= text.minLength().orElse(0)
        && length <= text.maxLength().orElse(Integer.MAX_VALUE)
        && text.pattern()
            .flatMap(PatternRule::compile)
            .map(p -> p.matcher(value).find())
            .orElse(true);
  }

  private static boolean fits(BigDecimal value, Shape.Whole whole) {
    long lowest = whole.minimum().orElse(whole.wide() ? Long.MIN_VALUE : Integer.MIN_VALUE);
    long highest = whole.maximum().orElse(whole.wide() ? Long.MAX_VALUE : Integer.MAX_VALUE);
    return value.stripTrailingZeros().scale() <= 0
        && value.compareTo(BigDecimal.valueOf(lowest)) >= 0
        && value.compareTo(BigDecimal.valueOf(highest)) <= 0;
  }

  private static boolean fits(BigDecimal value, Shape.Real real) {
    return value.doubleValue() >= real.minimum().orElse(-Double.MAX_VALUE)
        && value.doubleValue() <= real.maximum().orElse(Double.MAX_VALUE);
  }
}
