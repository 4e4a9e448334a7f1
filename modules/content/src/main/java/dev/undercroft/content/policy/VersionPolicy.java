package dev.undercroft.content.policy;

import dev.undercroft.content.diff.FieldChange;
import dev.undercroft.content.diff.RecordChange;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.kind.KindRecords;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.content.seed.SeedSet.Header;
import dev.undercroft.content.shape.Shape;
import dev.undercroft.content.shape.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Which version each kind needs, and which seed files may therefore not be published. Going back
/// to older records is an edit like any other: it takes a version above the active one.
public final class VersionPolicy {
  private final List<Kind<?>> kinds;
  private final Supplier<Map<String, Shape>> shapes;

  public VersionPolicy(List<Kind<?>> kinds) {
    this(kinds, Shapes::product);
  }

  /// @param shapes of the schemas that seeds are checked by, by kind
  public VersionPolicy(List<Kind<?>> kinds, Map<String, Shape> shapes) {
    this(kinds, () -> shapes);
  }

  private VersionPolicy(List<Kind<?>> kinds, Supplier<Map<String, Shape>> shapes) {
    this.kinds = List.copyOf(kinds);
    this.shapes = shapes;
  }

  /// The kinds that need another version, in their order; none that the seeds keep as they are.
  ///
  /// @param active what is active, with the versions and schemas that it was published with
  /// @param changes what differs between their records
  public List<KindBump> bumps(Published active, SeedSet given, List<RecordChange> changes) {
    var bumps = new ArrayList<KindBump>();
    for (Kind<?> kind : kinds) {
      if (given.kept().contains(kind.name())) {
        continue;
      }
      List<Reason> reasons = reasons(kind, active, given, changes);
      Optional<Header> before = active.seeds().find(kind.name());
      if (!reasons.isEmpty() && before.isPresent()) {
        bumps.add(
            new KindBump(
                kind.name(),
                Version.of(before.get().version()),
                Version.of(given.header(kind.name()).version()),
                reasons));
      }
    }
    return bumps;
  }

  /// Why the seeds may not be published; empty when they may.
  public List<VersionRefusal> refusals(Published active, SeedSet given, List<KindBump> bumps) {
    var refusals = new ArrayList<VersionRefusal>();
    for (Header header : given.headers()) {
      Optional<Header> before = active.seeds().find(header.kind());
      Optional<KindBump> bump =
          bumps.stream().filter(each -> each.kind().equals(header.kind())).findFirst();
      before.flatMap(had -> version(had, header, bump)).ifPresent(refusals::add);
      before.flatMap(had -> time(had, header)).ifPresent(refusals::add);
    }
    return refusals;
  }

  private static Optional<VersionRefusal> version(
      Header before, Header given, Optional<KindBump> bump) {
    if (bump.isPresent()) {
      return bump.filter(needed -> !needed.isEnough()).map(VersionPolicy::tooSmall);
    }
    if (Version.of(given.version()).compareTo(Version.of(before.version())) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new VersionRefusal(
            given.kind(),
            "version",
            "The version is %s, and the active release has %s with the same records; a version never goes back. Set it to %s."
                .formatted(given.version(), before.version(), before.version())));
  }

  private static VersionRefusal tooSmall(KindBump bump) {
    return new VersionRefusal(
        bump.kind(),
        "version",
        "The version is %s, and the active release has %s; since then %s, which is %s. Set it to %s or higher."
            .formatted(
                bump.given(), bump.active(), bump.why(), bump.bump().article(), bump.needed()));
  }

  private static Optional<VersionRefusal> time(Header before, Header given) {
    if (!given.updatedAt().isBefore(before.updatedAt())) {
      return Optional.empty();
    }
    return Optional.of(
        new VersionRefusal(
            given.kind(),
            "updated_at",
            "updated_at is %s, before %s of the active release. Set it to when the records were changed."
                .formatted(given.updatedAt(), before.updatedAt())));
  }

  private List<Reason> reasons(
      Kind<?> kind, Published active, SeedSet given, List<RecordChange> changes) {
    List<RecordChange> own =
        changes.stream().filter(change -> change.kind().equals(kind.name())).toList();
    return Stream.concat(ofRecords(kind, active, given, own), ofSchema(kind, active)).toList();
  }

  private static Stream<Reason> ofRecords(
      Kind<?> kind, Published active, SeedSet given, List<RecordChange> changes) {
    if (changes.isEmpty()) {
      return Stream.empty();
    }
    FieldUse before = FieldUse.of(KindRecords.of(kind, active.seeds().content()));
    FieldUse after = FieldUse.of(KindRecords.of(kind, given.content()));
    return changes.stream().flatMap(change -> reasons(kind, change, before, after).stream());
  }

  private Stream<Reason> ofSchema(Kind<?> kind, Published active) {
    Shape before = active.shapes().get(kind.name());
    Shape now = shapes.get().get(kind.name());
    return before == null || now == null
        ? Stream.empty()
        : ShapeEdits.between(before, now).stream();
  }

  private static List<Reason> reasons(
      Kind<?> kind, RecordChange change, FieldUse before, FieldUse after) {
    return switch (change) {
      case RecordChange.Added(var name, String key) -> List.of(new Reason(Edit.RECORD_ADDED, key));
      case RecordChange.Removed(var name, String key) ->
          List.of(new Reason(Edit.RECORD_REMOVED, key));
      case RecordChange.Renamed(var name, String key, String to) ->
          List.of(new Reason(Edit.RECORD_RENAMED, key));
      case RecordChange.Changed(var name, String key, List<FieldChange> fields) ->
          fields.stream()
              .map(field ->
                  new Reason(
                      edit(field, before, after),
                      kind.single() ? field.path() : key + "." + field.path()))
              .toList();
    };
  }

  private static Edit edit(FieldChange change, FieldUse before, FieldUse after) {
    boolean came = change.before() == null;
    boolean went = change.after() == null;
    return switch (change.part()) {
      case ORDER, ENTRY -> Edit.VALUE_CHANGED;
      case NAMED_ENTRY -> came ? Edit.ID_ADDED : Edit.ID_REMOVED;
      case UNKNOWN -> went ? Edit.FIELD_REMOVED : Edit.FIELD_ADDED;
      case FIELD -> {
        if (went && before.isEverywhere(change.field())) {
          yield Edit.VALUE_RELIED_ON;
        }
        if (went && after.isNowhere(change.field())) {
          yield Edit.VALUE_LAST;
        }
        yield came && before.isNowhere(change.field()) ? Edit.VALUE_FIRST : Edit.VALUE_CHANGED;
      }
    };
  }
}
