package dev.undercroft.server;

import dev.undercroft.content.PastActivation;
import dev.undercroft.content.Release;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How rollbacks and the history of releases are printed.
final class ReleaseResults {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReleaseResults() {}

  static String text(Release release, boolean rolledBack) {
    return rolledBack
        ? "Release " + release + " is active again and served by every node."
        : "Release " + release + " is the active one already: nothing was written.";
  }

  static String json(Release release, boolean rolledBack) {
    ObjectNode json = JSON.createObjectNode().put("rolledBack", rolledBack);
    put(json, release);
    return json.toString();
  }

  /// @param history the newest first: its first one is active
  static String text(List<PastActivation> history) {
    return history.isEmpty()
        ? "Nothing was published yet."
        : history.stream().map(ReleaseResults::line).collect(Collectors.joining("\n"));
  }

  private static String line(PastActivation move) {
    return "%s  release %s  %s by %s  %s"
        .formatted(
            move.at().truncatedTo(ChronoUnit.SECONDS),
            move.release(),
            move.rollback() ? "rolled back to" : "published",
            move.publication().author(),
            move.publication().reason())
        .stripTrailing();
  }

  static String json(List<PastActivation> history) {
    ObjectNode json = JSON.createObjectNode();
    var moves = json.putArray("history");
    for (PastActivation move : history) {
      ObjectNode each =
          moves
              .addObject()
              .put("number", move.number())
              .put("at", move.at().toString())
              .put("rollback", move.rollback())
              .put("author", move.publication().author())
              .put("reason", move.publication().reason());
      put(each, move.release());
    }
    return json.toString();
  }

  private static void put(ObjectNode json, Release release) {
    json.putObject("release").put("number", release.number().value()).put("hash", release.hash());
  }
}
