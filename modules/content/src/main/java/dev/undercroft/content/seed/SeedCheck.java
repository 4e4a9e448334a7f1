package dev.undercroft.content.seed;

import com.google.protobuf.Message;
import dev.undercroft.content.rules.Rule;
import dev.undercroft.content.rules.Rules;
import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.content.v1.Content;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads seed files and says everything that is wrong with them at once. Safe for use by several
/// threads; making one compiles the schemas (some tenths of a second), so make it once.
public final class SeedCheck {
  /// What a check comes to.
  public sealed interface Result {}

  /// Nothing is wrong.
  public record Sound(SeedSet seeds) implements Result {}

  /// Something is.
  ///
  /// @param faults at least one, by file, line and column
  public record Faulty(List<Fault> faults) implements Result {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  private final Envelope envelope;
  private final List<SeedKind> kinds;
  private final List<Rule> rules;

  private SeedCheck(Envelope envelope, List<SeedKind> kinds, List<Rule> rules) {
    this.envelope = envelope;
    this.kinds = kinds;
    this.rules = rules;
  }

  /// A check by the schemas and rules that the product was built with.
  public static SeedCheck product() {
    SchemaFiles files = new SchemaFiles();
    List<SeedKind> kinds =
        Content.getDescriptor().getFields().stream().map(f -> SeedKind.load(f, files)).toList();
    return new SeedCheck(new Envelope(files), kinds, Rules.ALL);
  }

  /// Checks the files in the folder's `seeds`. Schemas in the folder are not looked at.
  ///
  /// @throws java.io.UncheckedIOException when the folder is there and can't be listed
  public Result check(Path dataFolder) {
    SeedFolder folder = new SeedFolder(dataFolder);
    if (!folder.exists()) {
      return new Faulty(
          List.of(
              new Fault(
                  folder.shown(),
                  1,
                  1,
                  "",
                  "missing-folder",
                  "There is no such folder; name the folder that holds seeds/.")));
    }
    return check(folder);
  }

  /// Checks the files, of which there has to be one for each kind.
  public Result check(SeedTexts texts) {
    List<Fault> faults = new ArrayList<>();
    List<Findings> findings = new ArrayList<>();
    List<SeedSource> sources = read(texts, faults, findings);
    sources.forEach(this::checkAlone);
    SeedRecords records = checkTogether(sources);
    findings.forEach(f -> faults.addAll(f.faults()));
    if (faults.isEmpty()) {
      SeedSet seeds = seeds(sources, records);
      int size = seeds.content().getSerializedSize();
      if (size <= Limits.RELEASE_BYTES) {
        return new Sound(seeds);
      }
      faults.add(
          new Fault(
              texts.shown(),
              1,
              1,
              "",
              "release-size",
              "All records together take %d bytes; a release has %d at most. Shorten texts or remove records."
                  .formatted(size, Limits.RELEASE_BYTES)));
    }
    return new Faulty(faults.stream().sorted().toList());
  }

  private List<SeedSource> read(SeedTexts texts, List<Fault> faults, List<Findings> findings) {
    List<String> present = texts.names();
    List<String> expected = kinds.stream().map(SeedKind::fileName).toList();
    List<String> misnamed = strays(texts, expected, faults);
    List<SeedSource> sources = new ArrayList<>();
    for (SeedKind kind : kinds) {
      Findings found = new Findings(texts.shown(kind.fileName()));
      findings.add(found);
      if (present.contains(kind.fileName())) {
        String text = texts.read(kind.fileName(), found);
        JsonDocument document = text == null ? null : JsonReading.read(text, found);
        if (document != null) {
          sources.add(new SeedSource(kind, document, found));
        }
      } else if (!misnamed.contains(kind.fileName())) {
        found.add(
            Spot.START,
            "",
            "missing-file",
            "There is no seed file for %s; add one, with an empty list if it has no records."
                .formatted(kind.name()));
      }
    }
    return sources;
  }

  // Reports files that belong to no kind. Returns the names that they were probably meant to have.
  private static List<String> strays(SeedTexts texts, List<String> expected, List<Fault> faults) {
    List<String> present = texts.names();
    List<String> missing = expected.stream().filter(name -> !present.contains(name)).toList();
    List<String> meant = new ArrayList<>();
    for (String name : present) {
      if (!expected.contains(name)) {
        Optional<String> near = Nearest.to(name, missing);
        near.ifPresent(meant::add);
        String mend =
            near.or(() -> Nearest.to(name, expected))
                .map(n -> "Did you mean " + Quote.text(n) + "?")
                .orElse("The files are " + String.join(", ", expected) + ".");
        faults.add(
            new Fault(
                texts.shown(name),
                1,
                1,
                "",
                "unknown-file",
                "No kind of content is kept in a file of this name. " + mend));
      }
    }
    return meant;
  }

  private void checkAlone(SeedSource source) {
    envelope.check(source);
    for (SeedSource.Entry entry : source.entries()) {
      source.kind().check().check(entry.node(), entry.pointer(), source);
      Texts.check(entry.node(), entry.pointer(), source);
    }
  }

  private SeedRecords checkTogether(List<SeedSource> sources) {
    Map<String, Set<String>> known = new HashMap<>();
    List<Keys> keys = new ArrayList<>();
    for (SeedSource source : sources) {
      if (source.readable()) {
        Keys own = Keys.of(source);
        keys.add(own);
        known.put(source.kind().name(), own.all());
      }
    }
    References references = new References(known);
    sources.forEach(references::check);
    Cycles.check(sources);
    SeedRecords records = new SeedRecords();
    sources.forEach(records::add);
    rules.forEach(rule -> rule.check(records));
    // Last, since a record in the wrong place is as good as any to the rules.
    keys.forEach(Keys::checkOrder);
    return records;
  }

  private SeedSet seeds(List<SeedSource> sources, SeedRecords records) {
    Content.Builder content = Content.newBuilder();
    List<SeedSet.Header> headers = new ArrayList<>();
    for (SeedSource source : sources) {
      SeedKind kind = source.kind();
      List<Message> messages = records.messages(kind);
      if (kind.single()) {
        content.setField(kind.field(), messages.getFirst());
      } else {
        content.setField(kind.field(), messages);
      }
      String version = source.root().path("version").stringValue();
      Instant updatedAt = Instant.parse(source.root().path("updated_at").stringValue());
      headers.add(new SeedSet.Header(kind.name(), version, updatedAt));
    }
    return new SeedSet(content.build(), headers);
  }
}
