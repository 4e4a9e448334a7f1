package dev.undercroft.content.seed;

import dev.undercroft.kernel.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// Why a text is not JSON, said for somebody who edits it by hand.
record SyntaxError(Spot spot, String message) {

  static SyntaxError of(JacksonException e, JsonParser parser, String text) {
    TokenStreamLocation location =
        e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    int offset = (int) Math.clamp(location.getCharOffset(), 0, text.length());
    return new SyntaxError(Spot.of(location), sentence(e, text, offset));
  }

  private static String sentence(JacksonException e, String text, int offset) {
    String said = e.getOriginalMessage();
    if (e instanceof StreamConstraintsException) {
      return tooMuch(said);
    }
    if (e instanceof UnexpectedEndOfInputException) {
      return said.contains("quote")
          ? "The file ends inside a text; close it with a double quote."
          : "The file ends too early; close what is still open with ] or }.";
    }
    if (afterComma(text, offset) && closes(text, offset)) {
      return "Expected another entry after the comma; remove the comma.";
    }
    if (said.contains("comma")) {
      return "Expected a comma before %s.".formatted(at(text, offset));
    }
    if (said.contains("colon")) {
      return "Expected a colon between a field's name and its value, found %s."
          .formatted(at(text, offset));
    }
    if (said.contains("property name")) {
      return "Expected a field's name in double quotes, found %s.".formatted(at(text, offset));
    }
    if (said.contains("comment")) {
      return "Expected a value or a name, found a comment; JSON has none, remove it.";
    }
    if (said.contains("CTRL-CHAR")) {
      return "A text can't run over the end of a line or hold a tab; close it with a double quote.";
    }
    if (said.contains("escape")) {
      return "A text holds a backslash that escapes nothing; write \\\\ for a backslash.";
    }
    if (said.contains("Leading zero")) {
      return "A number can't start with 0 unless it is 0 or a fraction; remove the zeroes in front.";
    }
    if (said.contains("numeric") || said.contains("Decimal")) {
      return "Expected a number such as 12, -3 or 0.5.";
    }
    if (said.contains("close marker")) {
      return "Found %s, which closes nothing that is open; remove it.".formatted(at(text, offset));
    }
    return "Expected a value (text in double quotes, a number, true, false, a list or an object), found %s."
        .formatted(at(text, offset));
  }

  private static String tooMuch(String said) {
    if (said.contains("Number")) {
      return "A number has too many digits; write a shorter one.";
    }
    if (said.contains("nesting")) {
      return "Lists and objects are nested too deeply; no record needs more than a few levels.";
    }
    return said.contains("Token")
        ? "The file holds more values than any kind needs; remove some."
        : "A text is longer than %d characters; shorten it.".formatted(Limits.SEED_TEXT_CHARS);
  }

  private static boolean closes(String text, int offset) {
    return offset < text.length() && "]}".indexOf(text.charAt(offset)) >= 0;
  }

  private static boolean afterComma(String text, int offset) {
    return text.substring(0, offset).stripTrailing().endsWith(",");
  }

  /// The word, or else the character, at the offset.
  private static String at(String text, int offset) {
    int end = offset;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    int stop = Math.min(text.length(), Math.max(end, offset + 1));
    return stop == offset ? "the end of the file" : Quote.shortened(text.substring(offset, stop));
  }
}
