package dev.undercroft.content.seed;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Rules clean-text and look-alike, on every text of a record.
final class Texts {
  private Texts() {}

  static void check(JsonNode value, String pointer, SeedSource source) {
    if (value.isString()) {
      tell(CleanText.complaint(value.stringValue()), pointer, "clean-text", source);
      tell(LookAlikes.complaint(value.stringValue()), pointer, "look-alike", source);
    }
    value
        .properties()
        .forEach(p -> check(p.getValue(), Pointers.child(pointer, p.getKey()), source));
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        check(value.get(i), Pointers.child(pointer, i), source);
      }
    }
  }

  private static void tell(
      @Nullable String complaint, String pointer, String rule, SeedSource source) {
    if (complaint != null) {
      source.fault(pointer, rule, complaint);
    }
  }
}
