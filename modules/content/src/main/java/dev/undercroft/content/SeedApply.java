package dev.undercroft.content;

import dev.undercroft.cache.ContentCache;
import dev.undercroft.content.PointerMove.Moved;
import dev.undercroft.content.PointerMove.Work;
import dev.undercroft.content.diff.ContentDiff;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.policy.Published;
import dev.undercroft.content.policy.VersionPolicy;
import dev.undercroft.content.policy.VersionRefusal;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.database.Activation;
import dev.undercroft.kernel.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/// Publishes checked seeds: one transaction for typed tables, immutable release and pointer; then
/// Redis; then it waits until every node serves the release. A crash between any two steps is
/// mended by running it again; of two at once, one waits for the other.
public final class SeedApply {
  /// How long a publish waits, at most.
  ///
  /// @param turn for another publish to finish; nodes it waits for as long as each of them says
  record Waits(Duration turn) {
    static Waits ofLimits() {
      return new Waits(Limits.PUBLISH_TURN);
    }
  }

  /// What has been done, in order.
  public enum Step {
    TABLES_WRITTEN,
    RELEASE_STORED,
    ACTIVATED,
    COMMITTED,
    CACHED,
    CONFIRMED
  }

  /// Hears how a publish goes on.
  public interface Progress {
    void done(Step step);

    /// @param nodes names of those that do not serve the release yet
    /// @param atMost after which the wait ends in any case: a silent node has stopped answering by
    ///   then
    void waitingFor(List<String> nodes, Duration atMost);
  }

  /// What came of it.
  public sealed interface Outcome {
    /// The release that is active now.
    Release release();

    /// A new release is active, and nobody is served the one before.
    record Published(Release release) implements Outcome {}

    /// The active release holds the same records already: nothing was written.
    record Unchanged(Release release) implements Outcome {}

    /// The versions of the files do not fit what changed in them: nothing was written.
    ///
    /// @param refusals at least one
    record Refused(Release release, List<VersionRefusal> refusals) implements Outcome {
      public Refused {
        refusals = List.copyOf(refusals);
      }
    }
  }

  /// Ends the transaction in which the versions were looked at.
  private static final class RefusedException extends RuntimeException {
    private final transient Outcome.Refused outcome;

    RefusedException(Outcome.Refused outcome) {
      this.outcome = outcome;
    }
  }

  private final DSLContext db;
  private final List<Kind<?>> kinds;
  private final VersionPolicy policy;
  private final PointerMove pointer;

  SeedApply(DSLContext db, ContentCache cache, List<Kind<?>> kinds, Waits waits) {
    this.db = db;
    this.kinds = kinds;
    this.policy = new VersionPolicy(kinds);
    this.pointer = new PointerMove(db, cache, kinds, waits);
  }

  /// The hash of the release that was published last; empty when nothing ever was.
  public Optional<String> lastHash() {
    return ReleaseStore.newest(db).map(Release::hash);
  }

  /// What the seeds' release would be called by.
  public String hash(SeedSet seeds) {
    return Canonical.hash(Canonical.bytes(seeds.content()));
  }

  /// Returns when no node answers with an older release any more.
  ///
  /// @throws org.jooq.exception.DataAccessException when PostgreSQL refuses or does not answer:
  ///   nothing was published then. Only if it went away while it confirmed the very commit, the
  ///   release may be whole and active; publishing again tells.
  /// @throws dev.undercroft.kernel.GameException PUBLISH_UNDER_WAY when another publish does not
  ///   come to its end
  public Outcome apply(SeedSet seeds, Publication publication, Progress progress) {
    return apply(seeds, MoveOrder.atCommandLine(publication), progress);
  }

  Outcome apply(SeedSet seeds, MoveOrder order, Progress progress) {
    return unlessRefused(() -> {
      Moved moved = commitAndCache(seeds, order, progress);
      pointer.awaitNodes(moved.activation(), progress);
      return outcome(moved);
    });
  }

  /// The same without waiting for the nodes: those that run serve the release within a second.
  public Outcome publish(SeedSet seeds, Publication publication, Progress progress) {
    MoveOrder order = MoveOrder.atCommandLine(publication);
    return unlessRefused(() -> outcome(commitAndCache(seeds, order, progress)));
  }

  private static Outcome unlessRefused(Supplier<Outcome> publish) {
    try {
      return publish.get();
    } catch (RefusedException e) {
      return e.outcome;
    }
  }

  static Outcome outcome(Moved moved) {
    return moved.changed()
        ? new Outcome.Published(moved.release())
        : new Outcome.Unchanged(moved.release());
  }

  private Moved commitAndCache(SeedSet seeds, MoveOrder order, Progress progress) {
    Work work = (tx, active) -> write(tx, active, seeds, order.publication(), progress);
    return pointer.commitAndCache(order.onItsTerms(Act.PUBLISHED, work), progress);
  }

  private Moved write(
      DSLContext tx,
      Optional<Activation> active,
      SeedSet seeds,
      Publication publication,
      Progress progress) {
    byte[] records = Canonical.bytes(seeds.content());
    String hash = Canonical.hash(records);
    if (active.isPresent()) {
      Release release = ReleaseStore.get(tx, active.get().release());
      if (release.hash().equals(hash)) {
        return new Moved(release, seeds.content(), active.get(), false);
      }
      refuseVersionsThatDoNotFit(tx, release, seeds);
    }
    var release = new Release(ReleaseStore.next(tx), hash);
    pointer.replaceTables(tx, seeds.content(), progress);
    ReleaseStore.add(tx, release, records, seeds, publication);
    RecordStateStore.fillUp(tx, kinds);
    progress.done(Step.RELEASE_STORED);
    Activation activation = pointer.activate(tx, release, publication, progress);
    return new Moved(release, seeds.content(), activation, true);
  }

  private void refuseVersionsThatDoNotFit(DSLContext tx, Release release, SeedSet seeds) {
    Published active = ReleaseStore.published(tx, release.number());
    var changes = ContentDiff.between(kinds, active.seeds().content(), seeds.content());
    var refusals = policy.refusals(active, seeds, policy.bumps(active, seeds, changes));
    if (!refusals.isEmpty()) {
      throw new RefusedException(new Outcome.Refused(release, refusals));
    }
  }
}
