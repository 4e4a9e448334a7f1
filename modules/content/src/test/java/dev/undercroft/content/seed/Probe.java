package dev.undercroft.content.seed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A value at a limit of a field, or just beyond it.
///
/// @param steps from the record to the field; "*" is the first element of a list
/// @param refusal the rule that has to refuse it; empty when it is within the limit
/// @param limit the rule that draws the limit
record Probe(List<String> steps, JsonNode value, String refusal, String limit) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final BigDecimal HAIR = new BigDecimal("0.0001");

  /// Longer in UTF-16 than in characters, which is what limits count.
  private static final String WIDE = "\uD83D\uDC09";

  /// Every probe that the schema of a record asks for.
  static List<Probe> all(JsonNode schema) {
    List<Probe> probes = new ArrayList<>();
    collect(schema, List.of(), probes);
    return probes;
  }

  /// A record that holds the value and nothing else.
  ObjectNode record() {
    JsonNode inner = value;
    for (String step : steps.reversed()) {
      inner = step.equals("*") ? JSON.arrayNode().add(inner) : JSON.objectNode().set(step, inner);
    }
    return (ObjectNode) inner;
  }

  /// Pointer of the value in the record.
  String pointer() {
    return steps.stream().map(s -> s.equals("*") ? "0" : s).reduce("", Pointers::child);
  }

  @Override
  public String toString() {
    return "%s of %s %s"
        .formatted(pointer(), Quote.value(value), refusal.isEmpty() ? "is fine" : refusal);
  }

  private static void collect(JsonNode schema, List<String> steps, List<Probe> into) {
    switch (schema.path("type").stringValue("")) {
      case "object" -> {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
          collect(property.getValue(), with(steps, property.getKey()), into);
        }
      }
      case "array" -> {
        list(schema, steps, into);
        collect(schema.path("items"), with(steps, "*"), into);
      }
      case "string" -> text(schema, steps, into);
      case "integer" -> number(schema, steps, BigDecimal.ONE, into);
      case "number" -> number(schema, steps, HAIR, into);
      default -> {}
    }
  }

  private static List<String> with(List<String> steps, String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return List.copyOf(longer);
  }

  private static void number(
      JsonNode schema, List<String> steps, BigDecimal step, List<Probe> into) {
    if (schema.has("minimum")) {
      BigDecimal least = schema.path("minimum").decimalValue();
      both(steps, number(least), number(least.subtract(step)), "minimum", into);
    }
    if (schema.has("maximum")) {
      BigDecimal most = schema.path("maximum").decimalValue();
      both(steps, number(most), number(most.add(step)), "maximum", into);
    }
  }

  private static JsonNode number(BigDecimal value) {
    return value.scale() <= 0 ? JSON.numberNode(value.toBigIntegerExact()) : JSON.numberNode(value);
  }

  private static void text(JsonNode schema, List<String> steps, List<Probe> into) {
    if (schema.has("minLength")) {
      int least = schema.path("minLength").intValue();
      both(steps, text(WIDE, least), text(WIDE, least - 1), "min-length", into);
    }
    if (schema.has("maxLength")) {
      int most = schema.path("maxLength").intValue();
      both(steps, text("a", most), text("a", most + 1), "max-length", into);
      both(steps, text(WIDE, most), text(WIDE, most + 1), "max-length", into);
    }
  }

  private static JsonNode text(String character, int length) {
    return JSON.stringNode(character.repeat(Math.max(0, length)));
  }

  private static void list(JsonNode schema, List<String> steps, List<Probe> into) {
    if (schema.path("minItems").asInt(0) > 0) {
      int least = schema.path("minItems").intValue();
      both(steps, list(least), list(least - 1), "min-items", into);
    }
    if (schema.has("maxItems")) {
      int most = schema.path("maxItems").intValue();
      both(steps, list(most), list(most + 1), "max-items", into);
    }
  }

  /// Elements that are all different, if of no type that the schema wants.
  private static ArrayNode list(int size) {
    ArrayNode list = JSON.arrayNode();
    for (int i = 0; i < size; i++) {
      list.add(i);
    }
    return list;
  }

  private static void both(
      List<String> steps, JsonNode within, JsonNode beyond, String limit, List<Probe> into) {
    into.add(new Probe(steps, within, "", limit));
    into.add(new Probe(steps, beyond, limit, limit));
  }
}
