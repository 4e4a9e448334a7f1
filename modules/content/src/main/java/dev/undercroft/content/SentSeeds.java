package dev.undercroft.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.Message;
import dev.undercroft.content.diff.RecordDiff;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.kind.KindRecords;
import dev.undercroft.content.policy.VersionRefusal;
import dev.undercroft.content.seed.Fault;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.content.seed.SeedTexts;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.release.v1.SeedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Seed files that a client sent: those that it edited. All others stay as the base has them, and
/// are checked along with them as if their files had been sent too.
final class SentSeeds {
  // Compiled when the first files come: a node starts without.
  private static final class Schemas {
    static final SeedCheck CHECK = SeedCheck.product();
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, String> sent = new LinkedHashMap<>();
  private final Set<String> twice = new LinkedHashSet<>();
  private final Optional<Base> base;
  private final List<Kind<?>> kinds;

  /// @param base empty when nothing was ever published: then every file has to be there
  /// @throws GameException REQUEST_INVALID when they are too long together
  SentSeeds(List<SeedFile> files, Optional<Base> base, List<Kind<?>> kinds) {
    refuseTooMuch(files);
    for (SeedFile file : files) {
      if (sent.putIfAbsent(file.getName(), file.getText()) != null) {
        twice.add(file.getName());
      }
    }
    this.base = base;
    this.kinds = kinds;
  }

  private static void refuseTooMuch(List<SeedFile> files) {
    int bytes = files.stream().mapToInt(file -> file.getText().getBytes(UTF_8).length).sum();
    if (bytes > Limits.SENT_SEEDS_BYTES) {
      throw new GameException(
              Reason.REQUEST_INVALID,
              "files: %d bytes together; send %d at most, such as only the files that changed, or publish with ./undercroft seed apply"
                  .formatted(bytes, Limits.SENT_SEEDS_BYTES))
          .at("files");
    }
  }

  /// The kinds whose files were sent, in their order.
  List<String> kinds() {
    return kinds.stream().<String>map(Kind::name).filter(this::isSent).toList();
  }

  private boolean isSent(String kind) {
    return sent.containsKey(kind + ".json");
  }

  /// Refusals of the versions, shown where the files that were sent say them.
  List<Fault> faults(List<VersionRefusal> refusals) {
    SeedTexts texts = SeedTexts.of(sent);
    return refusals.stream().map(refusal -> refusal.fault(texts)).toList();
  }

  SeedCheck.Result check() {
    var all = new LinkedHashMap<>(sent);
    base.ifPresent(kept -> kept(kept).forEach(kind -> all.put(kind.name() + ".json", text(kind))));
    return switch (Schemas.CHECK.check(SeedTexts.of(all))) {
      case SeedCheck.Faulty(List<Fault> faults) -> new SeedCheck.Faulty(all(faults));
      case SeedCheck.Sound _ when !twice.isEmpty() -> new SeedCheck.Faulty(twice());
      case SeedCheck.Sound(SeedSet seeds) ->
          new SeedCheck.Sound(base.map(kept -> keeping(seeds, kept)).orElse(seeds));
    };
  }

  /// What was sent, and what stays.
  ///
  /// @throws GameException SEEDS_REFUSED
  SeedSet sound() {
    return switch (check()) {
      case SeedCheck.Sound(SeedSet seeds) -> seeds;
      case SeedCheck.Faulty(List<Fault> faults) -> throw refused(faults, "files");
    };
  }

  /// A refusal that tells the first of the faults; a plan tells all.
  ///
  /// @param field of the request that names what they are faults of
  static GameException refused(List<Fault> faults, String field) {
    Fault first = faults.getFirst();
    String more = faults.size() == 1 ? "" : " (%d more)".formatted(faults.size() - 1);
    String place = first.file().isEmpty() ? "all files" : first.file() + ":" + first.line();
    return new GameException(
            Reason.SEEDS_REFUSED, "%s%s: %s".formatted(place, more, first.message()))
        .at(field);
  }

  private List<Fault> all(List<Fault> faults) {
    var all = new ArrayList<>(twice());
    faults.stream().map(this::unplacedUnlessSent).forEach(all::add);
    return all.stream().sorted().toList();
  }

  // Where a value stands in a text that nobody sent, nobody can look up: its pointer has to do.
  private Fault unplacedUnlessSent(Fault fault) {
    return sent.containsKey(fault.file())
        ? fault
        : new Fault(fault.file(), 1, 1, fault.pointer(), fault.rule(), fault.message());
  }

  private List<Fault> twice() {
    return twice.stream()
        .map(name ->
            new Fault(name, 1, 1, "", "duplicate-file", "This file was sent twice; send it once."))
        .toList();
  }

  private List<Kind<?>> kept(Base base) {
    return kinds.stream()
        .filter(kind -> !isSent(kind.name()))
        .<Kind<?>>filter(kind -> base.published().seeds().find(kind.name()).isPresent())
        .toList();
  }

  // As its seed file would say it, in one line: so that no message names another.
  private String text(Kind<?> kind) {
    SeedSet seeds = base.orElseThrow().published().seeds();
    SeedSet.Header header = seeds.header(kind.name());
    ObjectNode file =
        JSON.createObjectNode()
            .put("version", header.version())
            .put("updated_at", header.updatedAt().toString());
    List<Message> records = KindRecords.of(kind, seeds.content());
    if (kind.single()) {
      file.set("data", RecordDiff.shown(records.getFirst()));
    } else {
      var data = file.putArray("data");
      records.forEach(record -> data.add(RecordDiff.shown(record)));
    }
    return file.toString();
  }

  // The base's own bytes and not what was read back from their text, so that they stay to the bit,
  // with fields that these schemas don't know.
  private SeedSet keeping(SeedSet read, Base base) {
    SeedSet before = base.published().seeds();
    Set<String> kept = kept(base).stream().map(Kind::name).collect(Collectors.toSet());
    Content.Builder content = read.content().toBuilder();
    for (String kind : kept) {
      var field = Content.getDescriptor().findFieldByName(kind);
      content.setField(field, before.content().getField(field));
    }
    List<SeedSet.Header> headers =
        read.headers().stream()
            .map(header -> kept.contains(header.kind()) ? before.header(header.kind()) : header)
            .toList();
    return new SeedSet(content.build(), headers, kept);
  }
}
