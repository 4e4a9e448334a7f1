package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.NODE;

import dev.undercroft.kernel.Limits;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jooq.DSLContext;

/// Removes the rows of nodes that died. A node counts as dead when its beat did not move for longer
/// than its content lease, by the clock of the node that looks: clocks of two machines are never
/// compared.
final class SilentNodes {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  // The margin covers clocks that run at slightly different speeds.
  private static final Duration DEAD_AFTER = Limits.CONTENT_LEASE.plusSeconds(2);

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
    var beats =
        db.select(NODE.INCARNATION, NODE.BEAT).from(NODE).fetchMap(NODE.INCARNATION, NODE.BEAT);
    // Read again: a beat that was seen may have come while the question was under way.
    long seenAt = nanos.getAsLong();
    seen.keySet().retainAll(beats.keySet());
    beats.forEach((node, beat) -> look(db, node, beat, seenAt));
  }

  private void look(DSLContext db, long node, long beat, long now) {
    Seen before = seen.get(node);
    if (before == null || before.beat() != beat) {
      seen.put(node, new Seen(beat, now));
    } else if (now - before.at() > DEAD_AFTER.toNanos()) {
      // Given up before (Reaper): what it committed must be visible before it is forgotten.
      db.deleteFrom(NODE)
          .where(NODE.INCARNATION.eq(node), NODE.BEAT.eq(beat), NODE.ROTATED.isTrue())
          .execute();
    }
  }
}
