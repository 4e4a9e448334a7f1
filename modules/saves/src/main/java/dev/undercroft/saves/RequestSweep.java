package dev.undercroft.saves;

import dev.undercroft.database.Database;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes idempotency keys that count no more: a few now and then, twice as many as may have come
/// in the meantime, and beside the call that happens to be the one.
final class RequestSweep {
  static final int EVERY = 500;
  static final int AT_MOST = 2 * EVERY;
  private static final Logger log = LoggerFactory.getLogger(RequestSweep.class);

  private final Database database;
  private final AtomicLong keyedWrites = new AtomicLong();

  RequestSweep(Database database) {
    this.database = database;
  }

  /// To be told of every write that left a key behind. The first one sweeps, so that a node that is
  /// started anew every few hundred writes does too.
  void keyed() {
    if (keyedWrites.getAndIncrement() % EVERY == 0) {
      Thread.ofVirtual().name("saves-sweep").start(this::sweep);
    }
  }

  private void sweep() {
    try {
      database.write(db -> RequestStore.removeExpired(db, AT_MOST));
    } catch (RuntimeException e) {
      // Nobody waits for it, and the next one takes what this one left.
      log.info("idempotency keys were not swept: {}", e.getMessage());
    }
  }
}
