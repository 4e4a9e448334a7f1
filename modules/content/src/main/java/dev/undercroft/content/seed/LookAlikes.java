package dev.undercroft.content.seed;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.jspecify.annotations.Nullable;

/// Characters that pass for others: what readers take for one word is spelt one way. So texts are
/// written in plain Latin letters, the digits 0 to 9 and ordinary spaces, whatever other symbols
/// they hold. A single character is a glyph, which may be any.
final class LookAlikes {
  private LookAlikes() {}

  /// The first character that passes for another and how to mend it; null when there is none.
  static @Nullable String complaint(String text) {
    int length = text.codePointCount(0, text.length());
    for (int i = 0, number = 1; length > 1 && i < text.length(); number++) {
      int c = text.codePointAt(i);
      String mend = mend(c);
      if (mend != null) {
        return "%s holds %s as number %d; %s."
            .formatted(Quote.text(text), described(c), number, mend);
      }
      i += Character.charCount(c);
    }
    return null;
  }

  /// " Its character 2 is …" of a machine word that looks right and isn't; nothing when all of it
  /// is ASCII.
  static String stranger(String word) {
    int[] all = word.codePoints().toArray();
    for (int i = 0; i < all.length; i++) {
      if (all[i] > 0x7E) {
        return " Its character %d is %s.".formatted(i + 1, described(all[i]));
      }
    }
    return "";
  }

  private static @Nullable String mend(int c) {
    if (c < 0x7F || c == CleanText.EMOJI) {
      return null;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR -> "write an ordinary space";
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          "write a letter and its accent as one character";
      default -> Character.isAlphabetic(c) || Character.isDigit(c) ? letter(c) : null;
    };
  }

  private static @Nullable String letter(int c) {
    String plain = Normalizer.normalize(Character.toString(c), Form.NFKC);
    if (!plain.equals(Character.toString(c))) {
      return "write " + Quote.text(plain);
    }
    return UnicodeScript.of(c) == UnicodeScript.LATIN
        ? null
        : "write it in Latin letters and the digits 0 to 9";
  }

  private static String described(int c) {
    return "%s, U+%04X%s".formatted(Quote.text(Character.toString(c)), c, CleanText.name(c));
  }
}
