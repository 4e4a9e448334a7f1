package dev.undercroft.server;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Environment variables that look like settings and are none: most likely somebody's typing error,
/// which would otherwise do nothing in silence.
final class UnknownSettings {
  private static final int MOST_EDITS = 5;

  /// Read by the page's tools, not by the server.
  private static final Set<String> OTHERS = Set.of("UNDERCROFT_URL");

  private UnknownSettings() {}

  /// A sentence for each, sorted by name.
  static List<String> warnings(Set<String> variables) {
    List<String> known = Arrays.stream(Setting.values()).map(Setting::variable).toList();
    return variables.stream()
        .filter(name -> name.startsWith("UNDERCROFT_"))
        .filter(name -> !known.contains(name) && !OTHERS.contains(name))
        .sorted()
        .map(name -> name + " is no setting and does nothing" + mend(name, known))
        .toList();
  }

  private static String mend(String name, List<String> known) {
    return nearest(name, known)
        .map(near -> ": did you mean " + near + "?")
        .orElse(": ./undercroft config lists all");
  }

  private static Optional<String> nearest(String name, List<String> known) {
    var edits = new LevenshteinDistance(MOST_EDITS);
    return known.stream()
        .filter(each -> edits.apply(name, each) >= 0)
        .min(Comparator.comparing(each -> edits.apply(name, each)));
  }
}
