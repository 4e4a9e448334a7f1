package dev.undercroft.content;

import dev.undercroft.cache.ContentCache;
import dev.undercroft.content.diff.ContentDiff;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.policy.Published;
import dev.undercroft.content.policy.VersionPolicy;
import dev.undercroft.content.policy.VersionRefusal;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.database.Activation;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.ReleaseNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes checked seeds: one transaction for typed tables, immutable release and pointer; then
/// Redis; then it waits until every node serves the release. A crash between any two steps is
/// mended by running it again; of two at once, one waits for the other.
public final class SeedApply {
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final Logger log = LoggerFactory.getLogger(SeedApply.class);

  /// How long a publish waits, at most.
  ///
  /// @param turn for another publish to finish
  /// @param lease how long a silent node may go on answering: the same for every node
  record Waits(Duration turn, Duration lease) {
    static Waits ofLimits() {
      return new Waits(Limits.PUBLISH_TURN, Limits.CONTENT_LEASE);
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

  private final DSLContext db;
  private final ContentCache cache;
  private final List<Kind<?>> kinds;
  private final ContentTables tables;
  private final VersionPolicy policy;
  private final Waits waits;

  private record Written(Outcome outcome, Activation activation) {}

  SeedApply(DSLContext db, ContentCache cache, List<Kind<?>> kinds, Waits waits) {
    this.db = db;
    this.cache = cache;
    this.kinds = kinds;
    this.tables = new ContentTables(kinds);
    this.policy = new VersionPolicy(kinds);
    this.waits = waits;
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
  /// @throws IllegalStateException when another publish does not come to its end
  public Outcome apply(SeedSet seeds, Publication publication, Progress progress) {
    Written written = commitAndCache(seeds, publication, progress);
    if (written.outcome() instanceof Outcome.Refused) {
      return written.outcome();
    }
    new Confirmations(db, waits.lease()).await(written.activation(), progress);
    progress.done(Step.CONFIRMED);
    return written.outcome();
  }

  /// The same without waiting for the nodes: those that run serve the release within a second.
  public Outcome publish(SeedSet seeds, Publication publication, Progress progress) {
    return commitAndCache(seeds, publication, progress).outcome();
  }

  private Written commitAndCache(SeedSet seeds, Publication publication, Progress progress) {
    Written written;
    try {
      written =
          db.transactionResult(
              transaction -> write(transaction.dsl(), seeds, publication, progress));
    } catch (DataAccessException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.sqlState())) {
        throw new IllegalStateException(
            "another publish is under way: try again when it has finished", e);
      }
      throw e;
    }
    if (written.outcome() instanceof Outcome.Refused) {
      return written;
    }
    progress.done(Step.COMMITTED);
    refreshCache(written.outcome().release(), seeds);
    progress.done(Step.CACHED);
    return written;
  }

  private Written write(DSLContext tx, SeedSet seeds, Publication publication, Progress progress) {
    Optional<Activation> active = BeaconRow.lock(tx, waits.turn());
    byte[] records = Canonical.bytes(seeds.content());
    String hash = Canonical.hash(records);
    if (active.isPresent()) {
      Release release = ReleaseStore.get(tx, active.get().release());
      if (release.hash().equals(hash)) {
        return new Written(new Outcome.Unchanged(release), active.get());
      }
      List<VersionRefusal> refusals = refusals(tx, release, seeds);
      if (!refusals.isEmpty()) {
        return new Written(new Outcome.Refused(release, refusals), active.get());
      }
    }
    int next = ReleaseStore.newest(tx).map(newest -> newest.number().value() + 1).orElse(1);
    var release = new Release(new ReleaseNumber(next), hash);
    tables.replace(tx, seeds.content());
    progress.done(Step.TABLES_WRITTEN);
    ReleaseStore.add(tx, release, records, seeds, publication);
    progress.done(Step.RELEASE_STORED);
    Activation activation = BeaconRow.activate(tx, release.number());
    progress.done(Step.ACTIVATED);
    return new Written(new Outcome.Published(release), activation);
  }

  private List<VersionRefusal> refusals(DSLContext tx, Release release, SeedSet seeds) {
    Published active = ReleaseStore.published(tx, release.number());
    var changes = ContentDiff.between(kinds, active.seeds().content(), seeds.content());
    return policy.refusals(active, seeds, policy.bumps(active, seeds, changes));
  }

  // Also after an unchanged apply: the one before may have died between its commit and this step.
  // What can't be done here is done by the first node that misses it.
  private void refreshCache(Release release, SeedSet seeds) {
    try {
      boolean cached = cache.version().equals(Optional.of(release.number().toString()));
      if (!cached && BeaconRow.isActive(db, release.number())) {
        cache.replace(release.number().value(), Canonical.split(kinds, seeds.content()));
      }
    } catch (DataAccessException e) {
      log.warn("Redis is left as it is, since PostgreSQL does not answer: {}", e.getMessage());
    }
  }
}
