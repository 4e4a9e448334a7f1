package dev.undercroft.codegen.schema;

/// What every description must be, since it becomes a comment in proto, SQL and TypeScript.
final class Descriptions {
  private Descriptions() {}

  /// The node's description, or an empty text and a fault.
  static String read(Node node) {
    if (!node.has("description")) {
      node.fault("has no description", "Say what it is, with its unit");
      return "";
    }
    String text = node.text("description").orElse("");
    if (text.isBlank() || !text.equals(text.strip()) || !text.endsWith(".")) {
      node.fault(
          "description",
          "the description is not a sentence",
          "Write one that ends with a full stop");
    }
    if (text.chars().anyMatch(Character::isISOControl) || text.contains("*/")) {
      node.fault(
          "description",
          "the description would break a comment",
          "Keep it on one line, without control characters and \"*/\"");
    }
    return text;
  }
}
