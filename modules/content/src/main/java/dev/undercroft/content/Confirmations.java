package dev.undercroft.content;

import dev.undercroft.database.Activation;
import dev.undercroft.database.AwaitedNode;
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
  private final Duration longestLease;

  /// @param longestLease of any node there may be; only of use while PostgreSQL does not tell whom
  ///   to wait for
  Confirmations(DSLContext db, Duration longestLease) {
    this.db = db;
    this.longestLease = longestLease;
  }

  /// To be called after the activation was committed: every lease counts from now, as long as the
  /// node itself goes by. A node that confirms a later activation has left the past behind too; so
  /// has one that is off the list, for it left in order or was silent for longer than its lease.
  void await(Activation activation, SeedApply.Progress progress) {
    long start = System.nanoTime();
    Duration atMost = longestLease.plus(MARGIN);
    List<String> told = List.of();
    while (System.nanoTime() - start < atMost.toNanos()) {
      Optional<List<AwaitedNode>> nodes = waitingFor(activation);
      if (nodes.isPresent()) {
        List<AwaitedNode> silent = withinLease(nodes.get(), start);
        if (silent.isEmpty()) {
          return;
        }
        atMost = longestLease(silent).plus(MARGIN);
        List<String> names = silent.stream().map(AwaitedNode::name).toList();
        if (!names.equals(told)) {
          told = names;
          progress.waitingFor(told, atMost.minusNanos(System.nanoTime() - start));
        }
      }
      pause();
    }
  }

  private static List<AwaitedNode> withinLease(List<AwaitedNode> nodes, long start) {
    long waited = System.nanoTime() - start;
    return nodes.stream().filter(node -> waited < node.lease().plus(MARGIN).toNanos()).toList();
  }

  private static Duration longestLease(List<AwaitedNode> nodes) {
    return nodes.stream().map(AwaitedNode::lease).max(Duration::compareTo).orElseThrow();
  }

  // Empty when PostgreSQL does not answer. The release is published all the same: either PostgreSQL
  // comes back, or the wait ends when every node's lease has.
  private Optional<List<AwaitedNode>> waitingFor(Activation activation) {
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
