package dev.undercroft.codegen.text;

import java.util.List;

/// Source text that grows line by line: two spaces a level, LF, no space at a line's end.
public final class Indented {
  private static final int WIDTH = 80;

  private final StringBuilder text = new StringBuilder();
  private int level = 0;

  /// One line at the current level.
  public Indented line(String line) {
    text.append("  ".repeat(level)).append(line).append('\n');
    return this;
  }

  public Indented lines(List<String> lines) {
    lines.forEach(this::line);
    return this;
  }

  public Indented blank() {
    text.append('\n');
    return this;
  }

  /// A line after which everything is a level deeper.
  public Indented open(String line) {
    line(line);
    level++;
    return this;
  }

  /// A line that ends what was opened last.
  public Indented close(String line) {
    level--;
    return line(line);
  }

  /// A comment, wrapped at 80 columns, each line after the mark.
  public Indented comment(String mark, String sentences) {
    int room = WIDTH - 2 * level - mark.length() - 1;
    var line = new StringBuilder();
    for (String word : sentences.split(" +")) {
      if (!line.isEmpty() && length(line) + 1 + length(word) > room) {
        line(mark + " " + line);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    return line(mark + " " + line);
  }

  private static int length(CharSequence text) {
    return (int) text.codePoints().count();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
