package dev.undercroft.content.seed;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Rule reference: what names a record names one that exists.
final class References {
  private final Map<String, Set<String>> keys;

  /// @param keys of each kind whose file could be read, by the kind's name
  References(Map<String, Set<String>> keys) {
    this.keys = keys;
  }

  void check(SeedSource source) {
    for (SeedKind.Reference reference : source.kind().references()) {
      Set<String> valid = keys.get(reference.kind());
      // A file that could not be read is reported as such; its records may be fine.
      if (valid != null) {
        for (SeedSource.Entry entry : source.entries()) {
          reference.each(
              entry, (node, pointer) -> resolve(node, pointer, reference.kind(), valid, source));
        }
      }
    }
  }

  private static void resolve(
      JsonNode node, String pointer, String kind, Set<String> valid, SeedSource source) {
    if ((node.isString() || node.isIntegralNumber()) && !valid.contains(Keys.text(node))) {
      String message =
          "%s is %s, which %s.json does not define.%s"
              .formatted(Pointers.label(pointer), Quote.value(node), kind, mend(node, valid));
      source.fault(pointer, "reference", message);
    }
  }

  private static String mend(JsonNode node, Set<String> valid) {
    if (node.isString()) {
      String question = Nearest.question(node.stringValue(), valid);
      return question.isEmpty() ? " Add it there, or name another." : question;
    }
    return valid.stream()
        .map(BigDecimal::new)
        .min(Comparator.comparing(key -> key.subtract(node.decimalValue()).abs()))
        .map(key -> " The nearest is %s.".formatted(key))
        .orElse("");
  }
}
