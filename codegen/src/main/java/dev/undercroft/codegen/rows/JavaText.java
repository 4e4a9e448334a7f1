package dev.undercroft.codegen.rows;

import java.util.List;

/// Java source under construction: indented lines.
final class JavaText {
  /// Columns of a line; what is longer is broken.
  private static final int WIDTH = 100;

  private final StringBuilder text = new StringBuilder();
  private int depth;

  JavaText line(String line, Object... arguments) {
    String full = arguments.length == 0 ? line : line.formatted(arguments);
    if (full.startsWith("}")) {
      depth--;
    }
    text.append(full.isEmpty() ? "" : "  ".repeat(depth) + full).append('\n');
    if (full.endsWith("{")) {
      depth++;
    }
    return this;
  }

  /// Comma-separated items between two texts, on as many lines as it takes.
  JavaText list(String before, List<String> items, String after) {
    String whole = before + String.join(", ", items) + after;
    if (2 * depth + whole.length() <= WIDTH) {
      text.append("  ".repeat(depth)).append(whole).append('\n');
      return this;
    }
    String start = "  ".repeat(depth) + before;
    String next = "  ".repeat(depth + 2);
    var line = new StringBuilder(start);
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i) + (i + 1 < items.size() ? "," : after);
      if (line.length() + 1 + item.length() > WIDTH || i == 0) {
        text.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(next);
      } else {
        line.append(' ');
      }
      line.append(item);
    }
    text.append(line).append('\n');
    return this;
  }

  /// What follows stands deeper: for an opening brace that [#list] wrote.
  JavaText indent() {
    depth++;
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
