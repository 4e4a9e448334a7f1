package dev.undercroft.content.seed;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// What somebody most likely meant.
final class Nearest {
  private Nearest() {}

  /// The candidate that takes the fewest edits, whatever the case, if those are few for the word's
  /// length.
  static Optional<String> to(String word, Collection<String> candidates) {
    int most = Math.max(1, Math.min(word.length(), 64) / 3);
    String lower = word.toLowerCase(Locale.ROOT);
    LevenshteinDistance edits = new LevenshteinDistance(most);
    record Near(String word, int edits) {}
    return candidates.stream()
        .map(c -> new Near(c, edits.apply(lower, c.toLowerCase(Locale.ROOT))))
        .filter(n -> n.edits >= 0)
        .min(Comparator.comparingInt(Near::edits).thenComparing(Near::word))
        .map(Near::word);
  }

  /// "Did you mean …?", or nothing when no candidate is near.
  static String question(String word, Collection<String> candidates) {
    return to(word, candidates).map(n -> " Did you mean " + Quote.text(n) + "?").orElse("");
  }
}
