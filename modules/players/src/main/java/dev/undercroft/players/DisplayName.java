package dev.undercroft.players;

import dev.undercroft.kernel.Limits;

/// What others are shown of a player.
record DisplayName(String value) {
  DisplayName {
    int length = value.codePointCount(0, value.length());
    if (length < 1 || length > Limits.DISPLAY_NAME_CHARS) {
      throw new IllegalArgumentException(
          "must be 1 to " + Limits.DISPLAY_NAME_CHARS + " characters");
    }
    if (value.codePoints().anyMatch(DisplayName::isControl)) {
      throw new IllegalArgumentException("must hold no control character");
    }
    if (value.codePoints().noneMatch(DisplayName::isSeen)) {
      throw new IllegalArgumentException("must hold a character that can be seen");
    }
  }

  /// Cuts white space at both ends.
  static DisplayName of(String text) {
    return new DisplayName(text.strip());
  }

  // Also what ends a line, and what changes the direction of the text that follows the name.
  private static boolean isControl(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default ->
          character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    };
  }

  private static boolean isSeen(int character) {
    return switch (Character.getType(character)) {
      case Character.FORMAT, Character.SPACE_SEPARATOR, Character.UNASSIGNED -> false;
      default -> true;
    };
  }
}
