package dev.undercroft.content;

import dev.undercroft.content.SeedApply.Progress;
import dev.undercroft.database.Activation;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.release.v1.PublishOutcome;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.exception.DataAccessException;

/// Runs moves of the pointer that admins ask for.
final class AdminMoves {
  /// What moves the pointer.
  interface Move {
    /// Returns when no node serves another release, or throws.
    void run(MoveOrder order, Progress progress);
  }

  private final Database database;
  private final PointerMove pointer;
  private final StaleBase staleBase;
  private final Function<PlayerId, String> usernames;
  private final MoveThreads threads;

  AdminMoves(
      Database database,
      PointerMove pointer,
      StaleBase staleBase,
      Function<PlayerId, String> usernames,
      MoveThreads threads) {
    this.database = database;
    this.pointer = pointer;
    this.staleBase = staleBase;
    this.usernames = usernames;
    this.threads = threads;
  }

  /// What came of the same request when it came before: it waits for the nodes again. Empty when it
  /// never came.
  ///
  /// @throws dev.undercroft.kernel.GameException IDEMPOTENCY_KEY_REUSED
  Optional<PublishOutcome> again(AdminRequest ask, Progress progress) {
    Optional<PublishOutcome> earlier = database.read(ask::earlier);
    earlier.ifPresent(outcome -> pointer.awaitNodes(activation(outcome), progress));
    return earlier;
  }

  /// Does what was asked for; the move is committed even if nobody listens any more.
  ///
  /// @throws dev.undercroft.kernel.GameException RELEASE_CHANGED, PUBLISH_UNDER_WAY and whatever
  ///   the move throws; OUTCOME_UNKNOWN when the database was lost
  PublishOutcome run(AdminRequest ask, Move move, Progress progress) {
    var publication = Publication.ofAdmin(usernames.apply(ask.admin()), ask.reason());
    var order = new AdminOrder(ask, publication, staleBase);
    return threads.run(
        own -> {
          try {
            move.run(order, own);
          } catch (DataAccessException e) {
            throw Database.refusal(e);
          }
          return order.outcome();
        },
        progress);
  }

  private static Activation activation(PublishOutcome outcome) {
    return new Activation(
        outcome.getActivation(), new ReleaseNumber(outcome.getRelease().getNumber()));
  }
}
