package dev.undercroft.content;

import dev.undercroft.content.PointerMove.Moved;
import dev.undercroft.content.PointerMove.Work;
import dev.undercroft.database.Activation;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.release.v1.PublishOutcome;
import java.util.Optional;
import org.jooq.DSLContext;

/// A move that an admin's client asked for: done once, however often it is asked for, and only
/// while the release is active that it was decided on.
final class AdminOrder implements MoveOrder {
  private final AdminRequest ask;
  private final Publication publication;
  private final StaleBase staleBase;
  private Optional<PublishOutcome> outcome = Optional.empty();

  AdminOrder(AdminRequest ask, Publication publication, StaleBase staleBase) {
    this.ask = ask;
    this.publication = publication;
    this.staleBase = staleBase;
  }

  @Override
  public Publication publication() {
    return publication;
  }

  /// What came of it; to be asked once it is committed.
  PublishOutcome outcome() {
    return outcome.orElseThrow();
  }

  @Override
  public Work onItsTerms(Act act, Work work) {
    return (tx, active) -> {
      // Asked again here: the same request may have been under way at the first look.
      outcome = ask.earlier(tx);
      return outcome.isPresent() ? again(tx, outcome.get()) : first(tx, active, act, work);
    };
  }

  private Moved first(DSLContext tx, Optional<Activation> active, Act act, Work work) {
    staleBase.refuse(tx, ask.base(), active.map(Activation::release));
    Moved moved = work.write(tx, active);
    PublishOutcome answer =
        ProgressMessages.outcome(moved, ActivationStore.at(tx, moved.activation()));
    RequestStore.add(tx, ask.admin(), ask.key(), answer);
    if (moved.changed()) {
      AuditStore.add(tx, act, moved.release().number(), publication, Optional.of(ask.admin()));
    }
    outcome = Optional.of(answer);
    return moved;
  }

  private static Moved again(DSLContext tx, PublishOutcome earlier) {
    var number = new ReleaseNumber(earlier.getRelease().getNumber());
    StoredRelease stored = ReleaseStore.stored(tx, number).orElseThrow();
    var activation = new Activation(earlier.getActivation(), number);
    return new Moved(stored.release(), stored.content(), activation, earlier.getChanged());
  }
}
