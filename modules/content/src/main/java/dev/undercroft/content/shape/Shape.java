package dev.undercroft.content.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a kind's schema allows.
///
/// @param fields by their protobuf numbers from the record down, such as 6.2: a number never means
///   another field, whatever it is called
public record Shape(SortedMap<String, FieldShape> fields) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> LIMITS =
      List.of("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems");

  public Shape {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  /// @param schema of one record, with nothing left to resolve
  public static Shape of(JsonNode schema) {
    var fields = new TreeMap<String, FieldShape>();
    collect(schema, "", "", fields);
    return new Shape(fields);
  }

  /// As it was written by {@link #json}.
  public static Shape read(String json) {
    return JSON.readValue(json, Shape.class);
  }

  public String json() {
    return JSON.writeValueAsString(this);
  }

  private static void collect(
      JsonNode object, String numbers, String names, SortedMap<String, FieldShape> into) {
    List<String> required =
        object.path("required").values().stream().map(JsonNode::stringValue).toList();
    for (var property : object.path("properties").properties()) {
      JsonNode schema = property.getValue();
      String number = numbers + schema.path("x-field").asString();
      String name = names + property.getKey();
      into.put(number, field(name, schema, required.contains(property.getKey())));
      // Of an object itself or of the objects of a list; a plain value has no properties.
      collect(schema, number + ".", name + ".", into);
      collect(schema.path("items"), number + ".", name + ".", into);
    }
  }

  private static FieldShape field(String name, JsonNode schema, boolean required) {
    boolean list = schema.path("type").stringValue("").equals("array");
    JsonNode value = list ? schema.path("items") : schema;
    var words = new ArrayList<String>();
    value.path("enum").forEach(word -> words.add(word.asString()));
    var limits = new TreeMap<String, Double>();
    for (String limit : LIMITS) {
      for (JsonNode at : List.of(value, schema)) {
        if (at.has(limit)) {
          limits.put(limit, at.get(limit).doubleValue());
        }
      }
    }
    return new FieldShape(
        name,
        (list ? "list of " : "") + type(value),
        required,
        words,
        limits,
        value.path("pattern").stringValue(""));
  }

  private static String type(JsonNode value) {
    String type = value.path("type").stringValue("");
    return value.path("x-int64").booleanValue(false) ? type + " of 64 bits" : type;
  }
}
