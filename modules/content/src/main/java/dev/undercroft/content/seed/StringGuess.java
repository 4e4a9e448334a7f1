package dev.undercroft.content.seed;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Guesses what a refused text was meant to be.
final class StringGuess {
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern NUMBER = Pattern.compile(WHOLE + "(\\.[0-9]+)?");

  private StringGuess() {}

  /// " Write 12." for a number or flag that stands in quotes.
  static String unquoted(String text, String wanted) {
    boolean fits =
        switch (wanted) {
          case "integer" -> WHOLE.matcher(text).matches();
          case "number" -> NUMBER.matcher(text).matches();
          case "boolean" -> text.equals("true") || text.equals("false");
          default -> false;
        };
    return fits ? " Write %s without quotes.".formatted(Quote.shortened(text)) : "";
  }

  /// What a time in UTC looks like, made of the given one where that can be.
  static String time(String text) {
    String trimmed = CleanText.trim(text).toUpperCase(Locale.ROOT).replace(' ', 'T');
    return Stream.of(trimmed, trimmed + "Z", trimmed + ":00Z", trimmed + "T00:00:00Z")
        .flatMap(guess -> instant(guess).stream())
        .findFirst()
        .map(time -> " Did you mean \"%s\"?".formatted(time))
        .orElse(" Write a time in UTC such as \"2026-01-13T00:00:00Z\".");
  }

  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// " Did you mean …?" when one of the usual slips away from the pattern was made.
  static String matching(String text, String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    String trimmed = CleanText.trim(text);
    String lower = trimmed.toLowerCase(Locale.ROOT);
    String snake =
        trimmed
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_+|_+$", "");
    return Stream.of(
            trimmed,
            lower,
            trimmed.toUpperCase(Locale.ROOT),
            snake,
            lower.replaceAll("\\s", ""),
            lower.replaceFirst("^v", ""),
            trimmed + ".0",
            trimmed + ".0.0",
            trimmed.replaceAll("\\.0+(?=[0-9])", "."))
        .filter(guess -> wanted.matcher(guess).find())
        .findFirst()
        .map(guess -> " Did you mean " + Quote.text(guess) + "?")
        .orElse("");
  }
}
