package dev.undercroft.content;

import dev.undercroft.cache.ContentCache;
import dev.undercroft.content.doctor.Difference;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.database.Activation;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.database.RegisteredNode;
import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.content.v1.GetContentResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/// Compares every place that holds the active release, and writes anew those that can be.
public final class Doctor {
  // A publish in between makes places differ that don't.
  private static final int TRIES = 3;

  /// What came of asking somebody who serves content.
  public sealed interface Asked {
    /// @param place who answered, such as node 127.0.0.1:9090
    /// @param mend one sentence: what to do should it not be the release
    record Answered(String place, String mend, GetContentResponse answer) implements Asked {}

    /// @param instead what came instead of content, such as "no answer"
    record Silent(String place, String mend, String instead) implements Asked {}
  }

  /// What was found.
  ///
  /// @param release the active one
  /// @param nodes names of those that are registered as serving content
  public record Report(Release release, List<Difference> differences, List<String> nodes) {
    public Report {
      differences = List.copyOf(differences);
      nodes = List.copyOf(nodes);
    }
  }

  private final DSLContext db;
  private final ContentCache cache;
  private final List<Kind<?>> kinds;
  private final Places places;
  private final SnapshotLoader loader;

  Doctor(DSLContext db, ContentCache cache, List<Kind<?>> kinds) {
    this.db = db;
    this.cache = cache;
    this.kinds = kinds;
    this.places = new Places(db, cache, kinds);
    this.loader = new SnapshotLoader(db, cache, kinds, new Snapshots(kinds));
  }

  /// Looks at everything.
  ///
  /// @param served asks who serves content; called again after a publish in between
  /// @throws IllegalStateException when nothing was ever published
  /// @throws org.jooq.exception.DataAccessException when PostgreSQL does not answer
  public Report examine(SeedCheck.Result seeds, Supplier<List<Asked>> served) {
    return look((active, found) -> {
      found.compare(places.seeds(seeds));
      found.nodes(BeaconRow.nodes(db), active);
      served.get().forEach(asked -> compare(found, asked));
    });
  }

  /// Looks at what is kept, typed tables, stored bytes and Redis, in some tens of milliseconds.
  /// Throws as the other does.
  public Report examineKept() {
    return look((active, found) -> {});
  }

  private Report look(BiConsumer<Activation, Examination> more) {
    for (int left = TRIES - 1; ; left--) {
      Activation active = active();
      Release release = ReleaseStore.get(db, active.release());
      var kept = List.of(places.stored(release), places.tables(), places.redis(release));
      var found = Examination.of(release, kinds, kept);
      more.accept(active, found);
      if (left == 0 || BeaconRow.active(db).equals(Optional.of(active))) {
        List<String> nodes = BeaconRow.nodes(db).stream().map(RegisteredNode::name).toList();
        return new Report(release, found.differences(), nodes);
      }
    }
  }

  /// Gives Redis again what ended its life there, or what it lost with a restart, so that nodes
  /// that start find it. Records that are there and wrong are left for people to see.
  void renewCache() {
    Release release = ReleaseStore.get(db, active().release());
    Holding stored = places.stored(release);
    if (stored.isWhole(release) && places.redis(release).lacksKindsOf(stored)) {
      loader.refill(loader.load(release.number()));
    }
  }

  private Activation active() {
    return BeaconRow.active(db)
        .orElseThrow(() ->
            new IllegalStateException(
                "nothing was published yet: ./undercroft seed apply publishes the seeds"));
  }

  private void compare(Examination found, Asked asked) {
    switch (asked) {
      case Asked.Answered(String place, String mend, GetContentResponse answer) ->
          found.answered(
              Holding.of(place, mend, kinds, answer.getContent()), answer.getRelease().getNumber());
      case Asked.Silent(String place, String mend, String instead) ->
          found.compare(Holding.nothing(place, mend, instead));
    }
  }

  /// Makes typed tables and Redis hold the active release again, from whichever place holds it
  /// whole. A Redis that is away is left to the next node that starts.
  ///
  /// @throws IllegalStateException when no place holds it whole, or nothing was ever published
  public void mend() {
    Activation active = active();
    Content whole = loader.load(active.release()).snapshot().content();
    boolean still =
        db.transactionResult(transaction -> {
          DSLContext tx = transaction.dsl();
          boolean same = BeaconRow.lock(tx, Limits.PUBLISH_TURN).equals(Optional.of(active));
          if (same) {
            new ContentTables(kinds).replace(tx, whole);
          }
          return same;
        });
    // Should another release become active at this very moment, its number tells.
    if (still) {
      cache.replace(active.release().value(), Canonical.split(kinds, whole));
    }
  }
}
