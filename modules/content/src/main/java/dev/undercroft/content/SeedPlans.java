package dev.undercroft.content;

import dev.undercroft.content.diff.ContentDiff;
import dev.undercroft.content.diff.RecordChange;
import dev.undercroft.content.impact.Impact;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.kind.KindRecords;
import dev.undercroft.content.policy.Published;
import dev.undercroft.content.policy.VersionPolicy;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.database.Activation;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.release.v1.SeedFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/// Says what publishing would change, and writes nothing.
public final class SeedPlans {
  private final DSLContext db;
  private final List<Kind<?>> kinds;
  private final VersionPolicy policy;
  private final Supplier<Map<ReleaseNumber, Integer>> savesByRelease;

  SeedPlans(
      DSLContext db, List<Kind<?>> kinds, Supplier<Map<ReleaseNumber, Integer>> savesByRelease) {
    this.db = db;
    this.kinds = kinds;
    this.policy = new VersionPolicy(kinds);
    this.savesByRelease = savesByRelease;
  }

  /// Compares with the release that is active at this moment.
  public SeedPlan plan(SeedSet seeds) {
    return plan(seeds, base());
  }

  /// The release that is active at this moment; empty when nothing was ever published.
  Optional<Base> base() {
    return BeaconRow.active(db).map(Activation::release).map(this::base);
  }

  private Base base(ReleaseNumber number) {
    return new Base(ReleaseStore.get(db, number), ReleaseStore.published(db, number));
  }

  /// @throws dev.undercroft.kernel.GameException REQUEST_INVALID when they are too long together
  SentSeeds sent(List<SeedFile> files, Optional<Base> base) {
    return new SentSeeds(files, base, kinds);
  }

  SeedPlan plan(SeedSet seeds, Optional<Base> base) {
    if (base.isEmpty()) {
      var all = ContentDiff.between(kinds, Content.getDefaultInstance(), seeds.content());
      return new SeedPlan(null, all, List.of(), List.of(), List.of(), 0);
    }
    Release release = base.get().release();
    Published before = base.get().published();
    var changes = ContentDiff.between(kinds, before.seeds().content(), seeds.content());
    if (changes.isEmpty()) {
      // Versions alone publish nothing, so they can't be wrong.
      return new SeedPlan(release, changes, List.of(), List.of(), List.of(), 0);
    }
    var bumps = policy.bumps(before, seeds, changes);
    return new SeedPlan(
        release,
        changes,
        bumps,
        policy.refusals(before, seeds, bumps),
        Impact.between(before.seeds().content(), seeds.content()),
        pinnedSaves(changes));
  }

  private long pinnedSaves(List<RecordChange> changes) {
    Map<String, Set<String>> gone = new HashMap<>();
    for (RecordChange change : changes) {
      if (change instanceof RecordChange.Removed || change instanceof RecordChange.Renamed) {
        gone.computeIfAbsent(change.kind(), kind -> new HashSet<>()).add(change.key());
      }
    }
    if (gone.isEmpty()) {
      return 0;
    }
    return savesByRelease.get().entrySet().stream()
        .filter(saves -> holdsAny(saves.getKey(), gone))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private boolean holdsAny(ReleaseNumber release, Map<String, Set<String>> keys) {
    Content content = Canonical.content(ReleaseStore.records(db, release));
    return kinds.stream()
        .filter(kind -> keys.containsKey(kind.name()))
        .anyMatch(kind ->
            KindRecords.of(kind, content).stream()
                .anyMatch(record -> keys.get(kind.name()).contains(kind.keyOf(record))));
  }
}
