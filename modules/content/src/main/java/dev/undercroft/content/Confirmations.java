package dev.undercroft.content;

import dev.undercroft.database.Activation;
import dev.undercroft.database.BeaconRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits until nobody answers with a release that was active before: until every node has said so,
/// or the lease of those that say nothing has run out.
final class Confirmations {
  // Beyond the lease, for clocks that run at slightly different speeds.
  private static final Duration MARGIN = Duration.ofSeconds(1);
  private static final Duration POLL = Duration.ofMillis(25);
  private static final Logger log = LoggerFactory.getLogger(Confirmations.class);

  private final DSLContext db;
  private final Duration atMost;

  /// @param lease how long a silent node may go on answering
  Confirmations(DSLContext db, Duration lease) {
    this.db = db;
    this.atMost = lease.plus(MARGIN);
  }

  /// To be called after the activation was committed: the lease counts from now. A node that
  /// confirms a later activation has left the past behind too.
  void await(Activation activation, SeedApply.Progress progress) {
    long start = System.nanoTime();
    List<String> told = List.of();
    while (System.nanoTime() - start < atMost.toNanos()) {
      Optional<List<String>> nodes = waitingFor(activation);
      if (nodes.isPresent() && nodes.get().isEmpty()) {
        return;
      }
      if (nodes.isPresent() && !nodes.get().equals(told)) {
        told = nodes.get();
        progress.waitingFor(told, atMost.minusNanos(System.nanoTime() - start));
      }
      pause();
    }
  }

  // Empty when PostgreSQL does not answer. The release is published all the same: either PostgreSQL
  // comes back, or the wait ends when every node's lease has.
  private Optional<List<String>> waitingFor(Activation activation) {
    try {
      return Optional.of(BeaconRow.waitingFor(db, activation));
    } catch (DataAccessException e) {
      log.warn("nodes can't be asked, since PostgreSQL does not answer: {}", e.getMessage());
      return Optional.empty();
    }
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
