package dev.undercroft.content.seed;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
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
        source.entries().forEach(e -> follow(e.node(), e.pointer(), reference, 0, valid, source));
      }
    }
  }

  private static void follow(
      JsonNode node,
      String pointer,
      SeedKind.Reference reference,
      int step,
      Set<String> valid,
      SeedSource source) {
    List<String> steps = reference.steps();
    if (step == steps.size()) {
      resolve(node, pointer, reference.kind(), valid, source);
    } else if (steps.get(step).equals("*")) {
      for (int i = 0; i < node.size() && node.isArray(); i++) {
        follow(node.get(i), Pointers.child(pointer, i), reference, step + 1, valid, source);
      }
    } else if (node.has(steps.get(step))) {
      String at = Pointers.child(pointer, steps.get(step));
      follow(node.get(steps.get(step)), at, reference, step + 1, valid, source);
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
