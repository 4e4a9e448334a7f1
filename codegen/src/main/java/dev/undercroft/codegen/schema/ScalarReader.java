package dev.undercroft.codegen.schema;

import static dev.undercroft.codegen.schema.Keyword.Where;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// Reads shapes that fit one column.
final class ScalarReader {
  private final Reading reading;

  ScalarReader(Reading reading) {
    this.reading = reading;
  }

  /// A scalar in common.schema.json.
  void definition(Node node) {
    if (read(node, EnumSet.of(Where.SCALAR)).isEmpty()) {
      node.fault("type", "the type is none that can be shared", "Write an object or a scalar");
    }
  }

  /// Empty when the type is no scalar's.
  ///
  /// @param here the places, beside the scalar's own, whose keywords are allowed
  Optional<Shape> read(Node node, Set<Where> here) {
    return switch (node.text("type").orElse("")) {
      case "string" -> {
        node.allow(with(here, Where.TEXT));
        yield Optional.of(text(node));
      }
      case "integer" -> {
        node.allow(with(here, Where.WHOLE));
        yield Optional.of(whole(node));
      }
      case "number" -> {
        node.allow(with(here, Where.REAL));
        yield Optional.of(real(node));
      }
      case "boolean" -> {
        node.allow(here);
        yield Optional.of(new Shape.Flag());
      }
      default -> Optional.empty();
    };
  }

  private static Set<Where> with(Set<Where> here, Where own) {
    Set<Where> all = EnumSet.copyOf(here);
    all.add(own);
    return all;
  }

  private Shape text(Node node) {
    OptionalInt min = node.count("minLength");
    OptionalInt max = node.count("maxLength");
    if (min.isPresent() && max.isPresent() && min.getAsInt() > max.getAsInt()) {
      node.fault("minLength", "minLength is above maxLength", "Swap or mend them");
    }
    Optional<String> pattern = node.text("pattern");
    pattern.ifPresent(p -> PatternRule.check(p, node));
    return new Shape.Text(min, max, pattern, ref(node, false));
  }

  private Shape whole(Node node) {
    boolean wide = node.flag("x-int64");
    OptionalLong min = bound(node, "minimum", wide);
    OptionalLong max = bound(node, "maximum", wide);
    if (min.isPresent() && max.isPresent() && min.getAsLong() > max.getAsLong()) {
      node.fault("minimum", "minimum is above maximum", "Swap or mend them");
    }
    return new Shape.Whole(wide, min, max, ref(node, true));
  }

  private static OptionalLong bound(Node node, String keyword, boolean wide) {
    OptionalLong bound = node.whole(keyword);
    if (!wide && bound.isPresent() && bound.getAsLong() != (int) bound.getAsLong()) {
      node.fault(
          keyword, "\"" + keyword + "\" doesn't fit 32 bits", "Lower it, or add \"x-int64\": true");
    }
    return bound;
  }

  private static Shape real(Node node) {
    Optional<BigDecimal> min = node.number("minimum");
    Optional<BigDecimal> max = node.number("maximum");
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      node.fault("minimum", "minimum is above maximum", "Swap or mend them");
    }
    return new Shape.Real(real(min), real(max));
  }

  private static OptionalDouble real(Optional<BigDecimal> value) {
    return value.isPresent()
        ? OptionalDouble.of(value.get().doubleValue())
        : OptionalDouble.empty();
  }

  private Optional<String> ref(Node node, boolean number) {
    Optional<String> ref = node.text("x-ref");
    ref.ifPresent(name -> reading.later(model -> checkRef(name, number, node, model)));
    return ref;
  }

  private void checkRef(String name, boolean number, Node node, Model model) {
    Optional<Kind> kind = model.kinds().stream().filter(k -> k.name().equals(name)).findFirst();
    if (kind.isEmpty() && reading.kinds().contains(name)) {
      return; // Its own faults say more.
    }
    if (kind.isEmpty()) {
      node.fault(
          "x-ref",
          "there is no kind \"" + name + "\"",
          "Name one of: " + String.join(", ", reading.kinds()));
    } else if (kind.get().single()) {
      node.fault("x-ref", "\"" + name + "\" has one record without a key", "Remove x-ref");
    } else if (kind.get().numbered() != number) {
      String type = kind.get().numbered() ? "integer" : "string";
      node.fault(
          "x-ref", "\"" + name + "\" has keys of type " + type, "Make this field's type " + type);
    }
  }
}
