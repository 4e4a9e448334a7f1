package dev.undercroft.content.seed;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Turns what the validator found in one value into faults, in our words.
final class SchemaFaults {
  private final ObjectNode schema;
  private final JsonNode root;
  private final String base;
  private final SeedSource source;

  /// Fields that aren't there. They are reported last: a misspelt one is an unknown field instead.
  private final List<Missing> missing = new ArrayList<>();

  private final Set<String> misspelt = new HashSet<>();

  private record Missing(String pointer, JsonNode schema, String name) {}

  SchemaFaults(ObjectNode schema, JsonNode root, String base, SeedSource source) {
    this.schema = schema;
    this.root = root;
    this.base = base;
    this.source = source;
  }

  void report(Error error) {
    String inside = error.getInstanceLocation().toString();
    String pointer = base + inside;
    JsonNode place = schemaAt(inside);
    JsonNode value = error.getInstanceNode();
    switch (error.getKeyword()) {
      case "required" -> missing.add(new Missing(pointer, place, error.getProperty()));
      case "additionalProperties" -> unknown(pointer, place, value, error.getProperty());
      case "uniqueItems" -> repeated(pointer, value);
      default ->
          source.fault(
              pointer,
              rule(error.getKeyword()),
              Sentences.about(error, Pointers.label(pointer), place));
    }
  }

  /// Reports the fields that aren't there, when nothing looks like a misspelling of them.
  void missing() {
    for (Missing field : missing) {
      String about = Pointers.child(field.pointer, field.name);
      if (!misspelt.contains(about)) {
        String says =
            field.schema.path("properties").path(field.name).path("description").stringValue("");
        String message =
            "%s is missing; add it.%s"
                .formatted(Quote.text(field.name), says.isEmpty() ? "" : " It says: " + says);
        source.faultAbout(field.pointer, about, "required", message);
      }
    }
  }

  private void unknown(String pointer, JsonNode place, JsonNode value, String name) {
    List<String> names = new ArrayList<>(place.path("properties").propertyNames());
    List<String> open = names.stream().filter(n -> !value.has(n)).toList();
    Optional<String> meant = Nearest.to(name, open);
    meant.ifPresent(m -> {
      misspelt.add(Pointers.child(pointer, m));
      source.refuse(Pointers.child(pointer, m));
    });
    String mend =
        meant
            .map(m -> "Did you mean " + Quote.text(m) + "?")
            .orElse("Its fields are " + String.join(", ", names) + ".");
    String owner = place.path("title").stringValue("the file");
    source.faultAtName(
        Pointers.child(pointer, name),
        "unknown-field",
        "%s has no field %s. %s%s"
            .formatted(owner, Quote.text(name), mend, LookAlikes.stranger(name)));
  }

  private void repeated(String pointer, JsonNode list) {
    Map<JsonNode, Integer> firsts = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      Integer first = firsts.putIfAbsent(list.get(i), i);
      if (first != null) {
        source.fault(
            Pointers.child(pointer, i),
            "unique-items",
            "%s is in %s already, on line %d; remove one."
                .formatted(
                    Quote.value(list.get(i)),
                    Pointers.label(pointer),
                    source.line(Pointers.child(pointer, first))));
      }
    }
  }

  /// The schema of the value at a pointer inside the checked one.
  private JsonNode schemaAt(String inside) {
    JsonNode place = schema;
    JsonNode value = root;
    for (String step : inside.isEmpty() ? new String[0] : inside.substring(1).split("/", -1)) {
      String name = step.replace("~1", "/").replace("~0", "~");
      place = value.isArray() ? place.path("items") : place.path("properties").path(name);
      value = value.isArray() ? value.path(Integer.parseInt(name)) : value.path(name);
    }
    return place;
  }

  private static String rule(String keyword) {
    return keyword.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
