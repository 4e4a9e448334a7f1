package dev.undercroft.content.seed;

import dev.undercroft.kernel.Limits;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads one JSON text. It keeps places, which a tree of nodes forgets, and reports every field
/// that an object has twice, where Jackson would stop at the first.
final class JsonReading {
  /// Far above what seeds need. Without them a hostile file could fill the memory, and regular
  /// expressions overflow the stack on very long texts.
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxStringLength(Limits.SEED_TEXT_CHARS)
          .maxNameLength(Limits.SEED_TEXT_CHARS)
          .maxTokenCount(1_000_000)
          .maxNumberLength(100)
          .maxNestingDepth(50)
          .build();

  private static final JsonFactory JSON =
      JsonFactory.builder().streamReadConstraints(LIMITS).build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String text;
  private final Findings findings;
  private final Map<String, Spot> values = new HashMap<>();
  private final Map<String, Spot> names = new HashMap<>();

  private JsonReading(String text, Findings findings) {
    this.text = text;
    this.findings = findings;
  }

  /// The document, or null after a syntax error, which ends reading.
  static @Nullable JsonDocument read(String text, Findings findings) {
    return new JsonReading(text, findings).document();
  }

  private @Nullable JsonDocument document() {
    if (text.isBlank()) {
      findings.add(
          Spot.START,
          "",
          "json",
          "The file is empty; it needs {\"version\": …, \"updated_at\": …, \"data\": …}.");
      return null;
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      try {
        parser.nextToken();
        JsonNode root = value(parser, "");
        if (parser.nextToken() != null) {
          Spot spot = Spot.of(parser.currentTokenLocation());
          findings.add(spot, "", "json", "The file goes on after its last }; remove what follows.");
          return null;
        }
        return new JsonDocument(root, values, names);
      } catch (JacksonException e) {
        SyntaxError error = SyntaxError.of(e, parser, text);
        findings.add(error.spot(), "", "json", error.message());
        return null;
      }
    }
  }

  private JsonNode value(JsonParser parser, String pointer) {
    values.put(pointer, Spot.of(parser.currentTokenLocation()));
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser, pointer);
      case START_ARRAY -> array(parser, pointer);
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> fraction(parser, pointer);
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new IllegalStateException("no value starts with " + token);
    };
  }

  private JsonNode object(JsonParser parser, String pointer) {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      String at = Pointers.child(pointer, name);
      Spot spot = Spot.of(parser.currentTokenLocation());
      parser.nextToken();
      if (object.has(name)) {
        findings.add(
            spot,
            at,
            "duplicate-field",
            "%s stands twice in one object, first on line %d; remove one."
                .formatted(Quote.text(name), names.get(at).line()));
        // Its places would overwrite the first one's.
        parser.skipChildren();
      } else {
        names.put(at, spot);
        object.set(name, value(parser, at));
      }
    }
    return object;
  }

  private JsonNode array(JsonParser parser, String pointer) {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser, Pointers.child(pointer, array.size())));
    }
    return array;
  }

  private JsonNode fraction(JsonParser parser, String pointer) {
    double value = parser.getDoubleValue();
    if (Double.isInfinite(value)) {
      findings.add(
          values.get(pointer),
          pointer,
          "number",
          "%s is beyond what a number can hold; write a smaller one."
              .formatted(Quote.shortened(parser.getString())));
      return NODES.nullNode();
    }
    return NODES.numberNode(value);
  }
}
