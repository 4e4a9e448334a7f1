package dev.undercroft.content.seed;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A JSON text as a tree that knows where everything stands.
///
/// @param values start of each value, by pointer
/// @param names start of each field's name, by the pointer of its value
record JsonDocument(JsonNode root, Map<String, Spot> values, Map<String, Spot> names) {

  /// Start of the value; of the nearest one around it when it isn't there.
  Spot spot(String pointer) {
    for (String p = pointer; !p.isEmpty(); p = p.substring(0, p.lastIndexOf('/'))) {
      Spot spot = values.get(p);
      if (spot != null) {
        return spot;
      }
    }
    return values.getOrDefault("", Spot.START);
  }

  /// Start of the name of the field that holds the value; of the value when it has no name.
  Spot nameSpot(String pointer) {
    Spot spot = names.get(pointer);
    return spot == null ? spot(pointer) : spot;
  }
}
