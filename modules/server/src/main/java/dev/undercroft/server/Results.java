package dev.undercroft.server;

import dev.undercroft.content.Release;
import dev.undercroft.content.SeedApply.Outcome;
import dev.undercroft.content.seed.Fault;
import dev.undercroft.content.seed.SeedSet;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// How the outcomes of seed commands are printed.
final class Results {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Results() {}

  static String sound(SeedSet seeds) {
    int records =
        seeds.headers().stream().mapToInt(file -> seeds.records(file.kind()).size()).sum();
    return "The seeds are sound: " + seeds.headers().size() + " kinds, " + records + " records.";
  }

  /// @param data the folder of the seeds, as the user would type it
  static List<Fault> faults(Outcome.Refused refused, Path data) {
    return refused.refusals().stream().map(refusal -> refusal.fault(data)).toList();
  }

  static String text(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Published(Release release) ->
          "Release " + release + " is published and served by every node.";
      case Outcome.Unchanged(Release release) ->
          "Release " + release + " holds these records already: nothing was written.";
      case Outcome.Refused(Release release, var refusals) ->
          "Release " + release + " stays active: nothing was written.";
    };
  }

  static String json(Outcome outcome) {
    Release release = outcome.release();
    var json = JSON.createObjectNode().put("published", outcome instanceof Outcome.Published);
    json.putObject("release").put("number", release.number().value()).put("hash", release.hash());
    return json.toString();
  }
}
