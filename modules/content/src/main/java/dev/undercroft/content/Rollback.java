package dev.undercroft.content;

import dev.undercroft.cache.ContentCache;
import dev.undercroft.content.PointerMove.Moved;
import dev.undercroft.content.PointerMove.Work;
import dev.undercroft.content.SeedApply.Progress;
import dev.undercroft.content.SeedApply.Waits;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.database.Activation;
import dev.undercroft.kernel.ReleaseNumber;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// Makes an earlier release the active one again, with all that a publish guarantees: the typed
/// tables follow in the same transaction, and when it returns nobody is served the release that was
/// active before.
public final class Rollback {
  private final DSLContext db;
  private final PointerMove pointer;

  /// What came of it.
  public sealed interface Outcome {
    /// The release is active, and nobody is served the one before.
    record RolledBack(Release release) implements Outcome {}

    /// The release was the active one already: nothing was written.
    record Unchanged(Release release) implements Outcome {}

    /// There is no such release: nothing was written.
    record Unknown(ReleaseNumber number) implements Outcome {}
  }

  Rollback(DSLContext db, ContentCache cache, List<Kind<?>> kinds, Waits waits) {
    this.db = db;
    this.pointer = new PointerMove(db, cache, kinds, waits);
  }

  /// Returns when no node answers with another release any more.
  ///
  /// @throws org.jooq.exception.DataAccessException as {@link SeedApply#apply}
  /// @throws dev.undercroft.kernel.GameException as there
  /// @throws IllegalStateException when the stored release is damaged
  public Outcome to(ReleaseNumber number, Publication publication, Progress progress) {
    return to(number, MoveOrder.atCommandLine(publication), progress);
  }

  Outcome to(ReleaseNumber number, MoveOrder order, Progress progress) {
    // A release that exists, exists for ever: this needs no lock.
    Optional<StoredRelease> wanted = ReleaseStore.stored(db, number);
    if (wanted.isEmpty()) {
      return new Outcome.Unknown(number);
    }
    Work work = (tx, active) -> write(tx, active, wanted.get(), order.publication(), progress);
    Moved moved = pointer.commitAndCache(order.onItsTerms(Act.ROLLED_BACK, work), progress);
    pointer.awaitNodes(moved.activation(), progress);
    return moved.changed()
        ? new Outcome.RolledBack(moved.release())
        : new Outcome.Unchanged(moved.release());
  }

  private Moved write(
      DSLContext tx,
      Optional<Activation> active,
      StoredRelease wanted,
      Publication publication,
      Progress progress) {
    Release release = wanted.release();
    Optional<Activation> already =
        active.filter(activation -> activation.release().equals(release.number()));
    if (already.isPresent()) {
      return new Moved(release, wanted.content(), already.get(), false);
    }
    pointer.replaceTables(tx, wanted.content(), progress);
    Activation activation = pointer.activate(tx, release, publication, progress);
    return new Moved(release, wanted.content(), activation, true);
  }
}
