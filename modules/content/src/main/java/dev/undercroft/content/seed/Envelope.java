package dev.undercroft.content.seed;

import dev.undercroft.kernel.Limits;
import tools.jackson.databind.JsonNode;

/// What every seed file has around its records: version, time of the last change, data.
final class Envelope {
  private final SchemaCheck check;

  Envelope(SchemaFiles files) {
    check = SchemaCheck.of(files.load("common.schema.json#/$defs/seed_file"));
  }

  void check(SeedSource source) {
    check.check(source.root(), "", source);
    time(source);
    data(source);
  }

  private static void time(SeedSource source) {
    String text = source.root().path("updated_at").stringValue("");
    if (text.isEmpty() || !source.sound("/updated_at")) {
      return;
    }
    // The validator lets other zones pass, and fractions beyond nanoseconds.
    if (!text.endsWith("Z") || StringGuess.instant(text).isEmpty()) {
      source.fault(
          "/updated_at",
          "format",
          "updated_at is %s, which is not a time in UTC.%s"
              .formatted(Quote.text(text), StringGuess.time(text)));
    }
  }

  private static void data(SeedSource source) {
    JsonNode data = source.root().path("data");
    if (data.isMissingNode()) {
      return;
    }
    if (source.kind().single() && !data.isObject()) {
      source.fault(
          "/data",
          "type",
          "data is %s; %s has a single record, an object in { }."
              .formatted(Quote.value(data), source.kind().name()));
    } else if (!source.kind().single() && !data.isArray()) {
      source.fault(
          "/data",
          "type",
          "data is %s; it takes a list of records in [ ].".formatted(Quote.value(data)));
    } else if (data.isArray() && data.size() > Limits.RECORDS_PER_KIND) {
      source.fault(
          "/data",
          "record-count",
          "There are %d records; a kind has %d at most."
              .formatted(data.size(), Limits.RECORDS_PER_KIND));
    }
  }
}
