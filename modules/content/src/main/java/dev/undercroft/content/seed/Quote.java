package dev.undercroft.content.seed;

import tools.jackson.databind.JsonNode;

/// Values as messages show them: shortened, and with nothing in them that a terminal acts on or
/// hides.
final class Quote {
  private static final int LONGEST = 60;

  private Quote() {}

  /// The value in JSON; a list or object only as what it is.
  static String value(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> text(node.stringValue());
      case ARRAY -> node.isEmpty() ? "an empty list" : "a list";
      case OBJECT -> "an object";
      default -> shortened(node.toString());
    };
  }

  static String text(String text) {
    return '"' + shortened(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
  }

  /// At most 60 characters, with everything invisible spelled out.
  static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= LONGEST
        ? visible(text)
        : visible(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + "…";
  }

  /// The text with everything invisible spelled out.
  static String visible(String text) {
    StringBuilder shown = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      if (CleanText.hidden(c)) {
        shown.append(c > 0xFFFF ? "\\u{%x}".formatted(c) : "\\u%04x".formatted(c));
      } else {
        shown.appendCodePoint(c);
      }
    }
    return shown.toString();
  }
}
