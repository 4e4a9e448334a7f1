package dev.undercroft.content;

import dev.undercroft.cache.ContentCache;
import dev.undercroft.content.SeedApply.Progress;
import dev.undercroft.content.SeedApply.Step;
import dev.undercroft.content.SeedApply.Waits;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.database.Activation;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import dev.undercroft.proto.content.v1.Content;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What publishing and rolling back have in common: in one transaction, while every other one waits
/// its turn, something is written and the pointer moves; then Redis; then the nodes. A crash
/// between any two steps is mended by running it again.
final class PointerMove {
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Logger log = LoggerFactory.getLogger(PointerMove.class);

  private final DSLContext db;
  private final ContentCache cache;
  private final List<Kind<?>> kinds;
  private final ContentTables tables;
  private final Waits waits;
  // As the beacon said under the lock of the last move. It only ever rises there.
  private volatile Duration longestLease = Limits.CONTENT_LEASE_MAX;

  PointerMove(DSLContext db, ContentCache cache, List<Kind<?>> kinds, Waits waits) {
    this.db = db;
    this.cache = cache;
    this.kinds = kinds;
    this.tables = new ContentTables(kinds);
    this.waits = waits;
  }

  /// Where the pointer stands after all was written.
  ///
  /// @param content of the release that is active now
  /// @param changed whether anything was written
  record Moved(Release release, Content content, Activation activation, boolean changed) {}

  /// What is written before the pointer moves.
  interface Work {
    /// @param active what is active so far; empty before the first publish
    Moved write(DSLContext tx, Optional<Activation> active);
  }

  /// @throws DataAccessException when PostgreSQL refuses or does not answer: nothing was written
  ///   then, unless it went away while it confirmed the very commit
  /// @throws GameException PUBLISH_UNDER_WAY when another move does not come to its end
  Moved commitAndCache(Work work, Progress progress) {
    Moved moved = inTurn(work::write);
    progress.done(Step.COMMITTED);
    refreshCache(moved);
    progress.done(Step.CACHED);
    announce();
    return moved;
  }

  /// Writes in one transaction, while every other one that does so waits its turn.
  ///
  /// @param work gets what is active; empty before the first publish
  /// @throws GameException PUBLISH_UNDER_WAY as above
  <R> R inTurn(BiFunction<DSLContext, Optional<Activation>, R> work) {
    try {
      return db.transactionResult(transaction -> {
        DSLContext tx = transaction.dsl();
        Optional<Activation> active = BeaconRow.lock(tx, waits.turn());
        longestLease = BeaconRow.longestLease(tx);
        return work.apply(tx, active);
      });
    } catch (DataAccessException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.sqlState())) {
        throw underWay();
      }
      throw e;
    }
  }

  static GameException underWay() {
    return new GameException(
            Reason.PUBLISH_UNDER_WAY,
            "another publish is under way: try again when it has finished")
        .retryAfter(RETRY);
  }

  /// Makes the typed tables hold this content.
  void replaceTables(DSLContext tx, Content content, Progress progress) {
    tables.replace(tx, content);
    progress.done(Step.TABLES_WRITTEN);
  }

  /// Moves the pointer, and keeps who did it and why.
  Activation activate(DSLContext tx, Release release, Publication publication, Progress progress) {
    Activation activation = BeaconRow.activate(tx, release.number());
    ActivationStore.add(tx, activation, publication);
    progress.done(Step.ACTIVATED);
    return activation;
  }

  /// Returns when no node answers with a release that was active before.
  void awaitNodes(Activation activation, Progress progress) {
    new Confirmations(db, longestLease).await(activation, progress);
    progress.done(Step.CONFIRMED);
  }

  // Not with the commit: nodes would come for the release before Redis has it, and each would map
  // its rows from the typed tables. Who beats in between does.
  private void announce() {
    try {
      BeaconRow.announce(db);
    } catch (DataAccessException e) {
      log.warn("nodes hear of the release at their next beat: {}", e.getMessage());
    }
  }

  // Also when nothing was written: the one before may have died between its commit and this step.
  // What can't be done here is done by the first node that misses it.
  private void refreshCache(Moved moved) {
    Release release = moved.release();
    try {
      boolean cached = cache.version().equals(Optional.of(release.number().toString()));
      if (!cached && BeaconRow.isActive(db, release.number())) {
        cache.replace(release.number().value(), Canonical.split(kinds, moved.content()));
      }
    } catch (DataAccessException e) {
      log.warn("Redis is left as it is, since PostgreSQL does not answer: {}", e.getMessage());
    }
  }
}
