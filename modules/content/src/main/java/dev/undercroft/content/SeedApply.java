package dev.undercroft.content;

import dev.undercroft.cache.ContentCache;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.ReleaseNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// Publishes checked seeds: one transaction for typed tables, immutable release and pointer; then
/// Redis; then it waits until every node serves the release. A crash between any two steps is
/// mended by running it again; of two at once, one waits for the other.
public final class SeedApply {
  // Beyond the lease, for clocks that run at slightly different speeds.
  private static final Duration WAIT = Limits.CONTENT_LEASE.plusSeconds(1);
  private static final Duration POLL = Duration.ofMillis(25);

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
  }

  private final DSLContext db;
  private final ContentCache cache;
  private final List<Kind<?>> kinds;
  private final ContentTables tables;

  SeedApply(DSLContext db, ContentCache cache, List<Kind<?>> kinds) {
    this.db = db;
    this.cache = cache;
    this.kinds = kinds;
    this.tables = new ContentTables(kinds);
  }

  /// The hash of the release that was published last; empty when nothing ever was.
  public Optional<String> lastHash() {
    return ReleaseStore.newest(db).map(Release::hash);
  }

  /// What the seeds' release would be called by.
  public String hash(SeedSet seeds) {
    return Canonical.hash(Canonical.bytes(seeds.content()));
  }

  /// @throws org.jooq.exception.DataAccessException when PostgreSQL refuses or does not answer;
  ///   nothing is half done then
  public Outcome apply(SeedSet seeds, Publication publication, Progress progress) {
    Outcome outcome = publish(seeds, publication, progress);
    awaitNodes(progress);
    progress.done(Step.CONFIRMED);
    return outcome;
  }

  /// The same without waiting for the nodes: those that run serve the release within a second.
  public Outcome publish(SeedSet seeds, Publication publication, Progress progress) {
    Outcome outcome =
        db.transactionResult(transaction -> write(transaction.dsl(), seeds, publication, progress));
    progress.done(Step.COMMITTED);
    refreshCache(outcome.release(), seeds);
    progress.done(Step.CACHED);
    return outcome;
  }

  private Outcome write(DSLContext tx, SeedSet seeds, Publication publication, Progress progress) {
    tx.execute("set local statement_timeout = '60s'"); // as long as another publish may take
    Optional<Release> active = BeaconRow.lock(tx).flatMap(number -> ReleaseStore.find(tx, number));
    byte[] records = Canonical.bytes(seeds.content());
    String hash = Canonical.hash(records);
    if (active.isPresent() && active.get().hash().equals(hash)) {
      return new Outcome.Unchanged(active.get());
    }
    int next = ReleaseStore.newest(tx).map(newest -> newest.number().value() + 1).orElse(1);
    var release = new Release(new ReleaseNumber(next), hash);
    tables.replace(tx, seeds.content());
    progress.done(Step.TABLES_WRITTEN);
    ReleaseStore.add(tx, release, records, seeds, publication);
    progress.done(Step.RELEASE_STORED);
    BeaconRow.activate(tx, release.number());
    progress.done(Step.ACTIVATED);
    return new Outcome.Published(release);
  }

  // Also after an unchanged apply: the one before may have died between its commit and this step.
  private void refreshCache(Release release, SeedSet seeds) {
    String number = release.number().toString();
    boolean stillActive = BeaconRow.active(db).equals(Optional.of(release.number()));
    if (stillActive && !cache.version().equals(Optional.of(number))) {
      cache.replace(release.number().value(), Canonical.split(kinds, seeds.content()));
    }
  }

  private void awaitNodes(Progress progress) {
    long committed = System.nanoTime();
    List<String> told = List.of();
    while (System.nanoTime() - committed < WAIT.toNanos()) {
      List<String> nodes = notServingTheActiveRelease();
      if (nodes.isEmpty()) {
        return;
      }
      if (!nodes.equals(told)) {
        progress.waitingFor(nodes, WAIT.minusNanos(System.nanoTime() - committed));
        told = nodes;
      }
      pause();
    }
  }

  // Should another publish overtake this one, a node that confirms that one has left the past
  // behind too.
  private List<String> notServingTheActiveRelease() {
    return BeaconRow.active(db).map(active -> BeaconRow.waitingFor(db, active)).orElse(List.of());
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "interrupted while nodes confirm; the release is published", e);
    }
  }
}
