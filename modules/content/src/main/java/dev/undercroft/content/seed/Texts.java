package dev.undercroft.content.seed;

import tools.jackson.databind.JsonNode;

/// Rule clean-text, on every text of a record.
final class Texts {
  private Texts() {}

  static void check(JsonNode value, String pointer, SeedSource source) {
    if (value.isString()) {
      String complaint = CleanText.complaint(value.stringValue());
      if (complaint != null) {
        source.fault(pointer, "clean-text", complaint);
      }
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
}
