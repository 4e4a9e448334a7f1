package dev.undercroft.content.seed;

import org.jspecify.annotations.Nullable;

/// What every text in the seeds keeps to: no space at either end and nothing that can't be seen,
/// such as control characters, direction marks, joiners and halves of surrogate pairs.
final class CleanText {
  /// Asks for the symbol before it to be drawn in colour, and is nothing by itself.
  static final int EMOJI = 0xFE0F;

  private CleanText() {}

  /// What is wrong with the text and how to mend it; null when nothing is.
  static @Nullable String complaint(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (hidden(c) && !(c == EMOJI && i > 0 && drawn(text.codePointBefore(i)))) {
        return "%s holds the invisible character U+%04X%s as number %d; remove it."
            .formatted(Quote.text(text), c, name(c), text.codePointCount(0, i) + 1);
      }
      i += Character.charCount(c);
    }
    if (text.isEmpty()
        || !space(text.codePointAt(0)) && !space(text.codePointBefore(text.length()))) {
      return null;
    }
    String trimmed = trim(text);
    return trimmed.isEmpty()
        ? "%s is nothing but space; write something that can be seen.".formatted(Quote.text(text))
        : "%s has space at its start or end; write %s."
            .formatted(Quote.text(text), Quote.text(trimmed));
  }

  static boolean hidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> blank(c);
    };
  }

  /// Letters, marks and symbols that nothing is drawn for.
  private static boolean blank(int c) {
    return switch (c) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
      // Variation selectors.
      default ->
          c >= 0x180B && c <= 0x180F || c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    };
  }

  private static boolean drawn(int c) {
    return Character.getType(c) == Character.OTHER_SYMBOL;
  }

  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && space(text.charAt(start))) {
      start++;
    }
    while (end > start && space(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean space(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// " (ZERO WIDTH SPACE)"; nothing when it has no name.
  static String name(int c) {
    String name = Character.getName(c);
    return name == null || Character.getType(c) == Character.SURROGATE ? "" : " (" + name + ")";
  }
}
