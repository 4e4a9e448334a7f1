package dev.undercroft.content.seed;

import dev.undercroft.kernel.Limits;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A seed file that was read: its tree, where everything in it stands, and what is wrong with it.
final class SeedSource {
  private final SeedKind kind;
  private final JsonDocument document;
  private final Findings findings;

  SeedSource(SeedKind kind, JsonDocument document, Findings findings) {
    this.kind = kind;
    this.document = document;
    this.findings = findings;
  }

  /// A record as it stands in the file.
  record Entry(String pointer, JsonNode node) {}

  SeedKind kind() {
    return kind;
  }

  JsonNode root() {
    return document.root();
  }

  /// Whether the file has records where they belong, and not too many.
  boolean readable() {
    JsonNode data = document.root().path("data");
    return kind.single()
        ? data.isObject()
        : data.isArray() && data.size() <= Limits.RECORDS_PER_KIND;
  }

  /// The records in the order of the file; of too many, as many as a kind may have.
  List<Entry> entries() {
    JsonNode data = document.root().path("data");
    if (kind.single()) {
      return data.isObject() ? List.of(new Entry("/data", data)) : List.of();
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; data.isArray() && i < Math.min(data.size(), Limits.RECORDS_PER_KIND); i++) {
      entries.add(new Entry(Pointers.child("/data", i), data.get(i)));
    }
    return entries;
  }

  void fault(String pointer, String rule, String message) {
    findings.add(document.spot(pointer), pointer, rule, message);
  }

  void faultAtName(String pointer, String rule, String message) {
    findings.add(document.nameSpot(pointer), pointer, rule, message);
  }

  /// A fault about a field that isn't there, shown at what should have it.
  void faultAbout(String pointer, String about, String rule, String message) {
    findings.add(document.spot(pointer), pointer, about, rule, message);
  }

  /// A fault of a rule: rules don't hide each other's.
  void note(String pointer, String rule, String message) {
    findings.note(document.spot(pointer), pointer, rule, message);
  }

  void refuse(String pointer) {
    findings.refuse(pointer);
  }

  boolean sound(String pointer) {
    return findings.sound(pointer);
  }

  int line(String pointer) {
    return document.spot(pointer).line();
  }

  /// Where a value stands, for a message about another: data/seeds/bosses.json:12.
  String place(String pointer) {
    return findings.file() + ":" + line(pointer);
  }
}
