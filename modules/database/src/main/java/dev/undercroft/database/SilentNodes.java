package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.NODE;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jooq.DSLContext;

/// Removes the rows of nodes that died. A node counts as dead when its beat did not move for longer
/// than its own content lease, by the clock of the node that looks: clocks of two machines are
/// never compared.
final class SilentNodes {
  // Until its row is gone, every publish waits for a node that died.
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  // Beyond the lease, for clocks that run at slightly different speeds.
  private static final Duration MARGIN = Duration.ofSeconds(2);

  private final LongSupplier nanos;

  private record Seen(long beat, long at) {}

  private final Map<Long, Seen> seen = new HashMap<>();
  private long nextLook;

  SilentNodes(LongSupplier nanos) {
    this.nanos = nanos;
    this.nextLook = nanos.getAsLong();
  }

  void remove(DSLContext db) {
    long now = nanos.getAsLong();
    if (now - nextLook < 0) {
      return;
    }
    nextLook = now + LOOK_EVERY.toNanos();
    var nodes = db.select(NODE.INCARNATION, NODE.BEAT, NODE.CONTENT_LEASE_MS).from(NODE).fetch();
    // Read again: a beat that was seen may have come while the question was under way.
    long seenAt = nanos.getAsLong();
    seen.keySet().retainAll(nodes.getValues(NODE.INCARNATION));
    nodes.forEach(
        node -> look(db, node.value1(), node.value2(), Duration.ofMillis(node.value3()), seenAt));
  }

  private void look(DSLContext db, long node, long beat, Duration lease, long now) {
    Seen before = seen.get(node);
    if (before == null || before.beat() != beat) {
      seen.put(node, new Seen(beat, now));
    } else if (now - before.at() > lease.plus(MARGIN).toNanos()) {
      // Given up before (Reaper): what it committed must be visible before it is forgotten.
      db.deleteFrom(NODE)
          .where(NODE.INCARNATION.eq(node), NODE.BEAT.eq(beat), NODE.ROTATED.isTrue())
          .execute();
    }
  }
}
