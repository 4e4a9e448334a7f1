package dev.undercroft.codegen.openapi;

import build.buf.validate.FieldRules;
import build.buf.validate.Ignore;
import build.buf.validate.ValidateProto;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// buf.validate rules as keywords of JSON Schema. A rule that has no keyword here is left to the
/// field's comment: the document may say less than the server does, never more.
final class Rules {
  private static final Map<String, String> KEYWORDS =
      Map.ofEntries(
          Map.entry("const", "const"),
          Map.entry("in", "enum"),
          Map.entry("gt", "exclusiveMinimum"),
          Map.entry("gte", "minimum"),
          Map.entry("lt", "exclusiveMaximum"),
          Map.entry("lte", "maximum"),
          Map.entry("min_len", "minLength"),
          Map.entry("max_len", "maxLength"),
          Map.entry("pattern", "pattern"),
          Map.entry("min_items", "minItems"),
          Map.entry("max_items", "maxItems"),
          Map.entry("unique", "uniqueItems"));
  private static final List<String> FORMATS = List.of("email", "uuid", "hostname", "uri");
  private static final Pattern MATCHES = Pattern.compile("this\\.matches\\('([^'\\\\]*)'\\)");

  private final FieldRules rules;

  private Rules(FieldRules rules) {
    this.rules = rules;
  }

  /// Adds what a field's rules say to the schema of its values.
  static void apply(FieldDescriptor field, ObjectNode schema) {
    of(field).apply(schema);
  }

  /// Whether a request without the field is refused: because it must be there, or because the zero
  /// that stands for it breaks a rule.
  static boolean refuseAbsence(FieldDescriptor field) {
    Rules rules = of(field);
    return rules.rules.getRequired() || (!field.hasPresence() && rules.refuseZero());
  }

  private static Rules of(FieldDescriptor field) {
    return new Rules(field.getOptions().getExtension(ValidateProto.field));
  }

  private void apply(ObjectNode schema) {
    switch (rules.getTypeCase()) {
      case STRING, BYTES, BOOL, INT32, UINT32, FLOAT, DOUBLE, REPEATED ->
          typed().getAllFields().forEach((rule, value) -> apply(rule.getName(), value, schema));
      // In JSON these are words that keywords for numbers say nothing of.
      default -> {}
    }
    for (var rule : rules.getCelList()) {
      Matcher matches = MATCHES.matcher(rule.getExpression());
      if (matches.matches()) {
        schema.put("pattern", matches.group(1));
      }
    }
  }

  private void apply(String rule, Object value, ObjectNode schema) {
    if (FORMATS.contains(rule)) {
      schema.put("format", rule);
    } else if (rule.equals("items")) {
      new Rules((FieldRules) value).apply((ObjectNode) schema.get("items"));
    } else if (KEYWORDS.containsKey(rule)) {
      Object inJson = rules.hasBytes() && value instanceof Long bytes ? base64(bytes) : value;
      schema.set(KEYWORDS.get(rule), JsonMapper.shared().valueToTree(inJson));
    }
  }

  /// Characters that so many bytes become.
  private static long base64(long bytes) {
    return (bytes + 2) / 3 * 4;
  }

  private boolean refuseZero() {
    return rules.getIgnore() == Ignore.IGNORE_UNSPECIFIED
        && typed().getAllFields().entrySet().stream()
            .anyMatch(rule -> refusesZero(rule.getKey().getName(), rule.getValue()));
  }

  private static boolean refusesZero(String rule, Object value) {
    return switch (rule) {
      case "min_len", "min_items", "gte" -> ((Number) value).doubleValue() > 0;
      case "gt" -> ((Number) value).doubleValue() >= 0;
      default -> FORMATS.contains(rule);
    };
  }

  /// The rules for the field's own type; empty when it has none.
  private Message typed() {
    return rules.getAllFields().entrySet().stream()
        .filter(rule -> rule.getKey().getContainingOneof() != null)
        .map(rule -> (Message) rule.getValue())
        .findFirst()
        .orElse(FieldRules.getDefaultInstance());
  }
}
