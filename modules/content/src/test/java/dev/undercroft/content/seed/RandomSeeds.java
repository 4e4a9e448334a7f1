package dev.undercroft.content.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Seeds that the schemas allow, at the edges of what they allow more often than chance would have
/// it. Rules across files are left aside: they only ever allow less.
final class RandomSeeds {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// Texts of each pattern, the shortest and the longest among them.
  private static final Map<String, List<String>> TEXTS =
      Map.of(
          "^[a-z]+(-[a-z]+)*$",
          List.of("a", "spell-book", "z-z"),
          "^(result|player)\\.[a-z]+(_[a-z]+)*$",
          List.of("result.a", "player.max_hp"),
          "^d(4|6|8|10|12|20)$",
          List.of("d4", "d12", "d20"),
          "^[a-z][a-z0-9]*(_[a-z0-9]+)*$",
          List.of("a", "z9", "long_" + "x".repeat(59), "a_" + "0".repeat(62)),
          "^[ -~]$",
          List.of("~", "'", "\\", "\"", "a"),
          "^[1-9][0-9]?d[1-9][0-9]{0,2}([+-][1-9][0-9]{0,2})?$",
          List.of("1d1", "99d999+999", "99d999-999", "2d6"),
          "^#[0-9a-f]{6}$",
          List.of("#000000", "#ffffff"),
          "^[A-Z]+$",
          List.of("A", "Z".repeat(20)),
          "^([1-9][0-9]{0,2}|common|uncommon|rare|epic|legendary)$",
          List.of("1", "999", "legendary"));

  /// Each one character, of one to four bytes and one or two UTF-16 units.
  private static final List<String> LETTERS =
      List.of("a", "Z", "'", "\"", "\\", "{", "\u00E9", "\u2248", "\uFFFD", "\uD83D\uDC09");

  private final Random random;
  private final Map<String, SeedKind> kinds;
  private final Map<String, List<JsonNode>> keys = new HashMap<>();

  /// @param kinds all there are, by their names
  RandomSeeds(long seed, Map<String, SeedKind> kinds) {
    this.random = new Random(seed);
    this.kinds = kinds;
  }

  /// Some records of a kind, or none, and one of each kind that these name, in the order of their
  /// keys.
  ///
  /// @return texts of seed files, by kind
  Map<SeedKind, String> around(SeedKind kind) {
    Set<SeedKind> needed = new HashSet<>();
    collect(kind, needed);
    for (SeedKind each : needed) {
      // What others may name has to be there.
      int some = needed.size() == 1 ? random.nextInt(4) : 1 + random.nextInt(3);
      keys.put(each.name(), keys(each, each == kind ? some : 1));
    }
    Map<SeedKind, String> files = new HashMap<>();
    needed.forEach(each -> files.put(each, file(each)));
    return files;
  }

  private void collect(SeedKind kind, Set<SeedKind> needed) {
    if (needed.add(kind)) {
      kind.references().forEach(reference -> collect(kinds.get(reference.kind()), needed));
    }
  }

  private List<JsonNode> keys(SeedKind kind, int count) {
    if (kind.single()) {
      return List.of();
    }
    JsonNode schema = kind.schema().path("properties").path(kind.key());
    boolean number = schema.path("type").stringValue("").equals("integer");
    var different = new TreeSet<String>();
    var numbers = new TreeSet<Integer>();
    for (int i = 0; i < count; i++) {
      different.add(value(schema).stringValue("k" + i));
      numbers.add(value(schema).asInt(0));
    }
    return number
        ? numbers.stream().<JsonNode>map(JSON::numberNode).toList()
        : different.stream().<JsonNode>map(JSON::stringNode).toList();
  }

  private String file(SeedKind kind) {
    if (kind.single()) {
      return "{\"data\": %s}".formatted(value(kind.schema()));
    }
    ArrayNode records = JSON.arrayNode();
    for (JsonNode key : keys.get(kind.name())) {
      records.add(((ObjectNode) value(kind.schema())).set(kind.key(), key));
    }
    return "{\"data\": %s}".formatted(records);
  }

  private JsonNode value(JsonNode schema) {
    String ref = schema.path("x-ref").stringValue("");
    if (!ref.isEmpty() && !keys.getOrDefault(ref, List.of()).isEmpty()) {
      return pick(keys.get(ref));
    }
    if (schema.has("enum")) {
      return pick(List.copyOf(schema.path("enum").values()));
    }
    return switch (schema.path("type").stringValue("")) {
      case "object" -> object(schema);
      case "array" -> list(schema);
      case "string" -> JSON.stringNode(text(schema));
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "integer" -> JSON.numberNode(whole(schema));
      case "number" -> JSON.numberNode(fraction(schema));
      default -> throw new IllegalStateException("no seed is made of " + schema);
    };
  }

  private ObjectNode object(JsonNode schema) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.stringValue()));
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (required.contains(property.getKey()) || random.nextBoolean()) {
        object.set(property.getKey(), value(property.getValue()));
      }
    }
    return object;
  }

  private ArrayNode list(JsonNode schema) {
    int least = schema.path("minItems").asInt(0);
    int most = schema.path("maxItems").asInt();
    int size =
        switch (random.nextInt(6)) {
          case 0 -> most;
          case 1, 2 -> least;
          default -> Math.min(most, least + random.nextInt(3));
        };
    List<JsonNode> elements = new ArrayList<>();
    boolean unique = schema.path("uniqueItems").asBoolean(false);
    for (int tries = 0; elements.size() < size && tries < 4 * most; tries++) {
      JsonNode element = value(schema.path("items"));
      if (!unique || !elements.contains(element)) {
        elements.add(element);
      }
    }
    return JSON.arrayNode().addAll(elements);
  }

  private String text(JsonNode schema) {
    if (schema.has("pattern")) {
      String pattern = schema.path("pattern").stringValue();
      List<String> texts = TEXTS.get(pattern);
      if (texts == null) {
        throw new IllegalStateException("no text is known here for the pattern " + pattern);
      }
      return pick(texts);
    }
    int least = schema.path("minLength").asInt(0);
    int most = schema.path("maxLength").asInt();
    int length =
        switch (random.nextInt(3)) {
          case 0 -> least;
          case 1 -> most;
          default -> least + random.nextInt(most - least + 1);
        };
    return pick(LETTERS).repeat(length);
  }

  private long whole(JsonNode schema) {
    long least = schema.path("minimum").asLong();
    long most = schema.path("maximum").asLong();
    return switch (random.nextInt(3)) {
      case 0 -> least;
      case 1 -> most;
      default -> random.nextLong(least, most + 1);
    };
  }

  private double fraction(JsonNode schema) {
    double least = schema.path("minimum").asDouble();
    double most = schema.path("maximum").asDouble();
    return switch (random.nextInt(3)) {
      case 0 -> least;
      case 1 -> most;
      default -> least + random.nextDouble() * (most - least);
    };
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
