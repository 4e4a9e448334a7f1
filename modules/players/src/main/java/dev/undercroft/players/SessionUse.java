package dev.undercroft.players;

import dev.undercroft.cache.CacheKey;
import dev.undercroft.cache.CacheKeys;
import dev.undercroft.cache.Writes;
import dev.undercroft.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes when sessions are used, every ten minutes or so and beside the calls that use them. What
/// can't be noted now is noted by a later call.
final class SessionUse implements AutoCloseable {
  // So many at once, or a crowd that comes back after a night would take the whole pool.
  private static final int AT_ONCE = 2;

  private static final Logger log = LoggerFactory.getLogger(SessionUse.class);

  private final Database database;
  private final Writes writes;
  private final ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

  SessionUse(Database database, Writes writes) {
    this.database = database;
    this.writes = writes;
  }

  void note(LiveSession session, byte[] tokenHash, Instant now) {
    if (!session.isUseToBeWritten(now)
        || underWay.size() >= AT_ONCE
        || !underWay.add(session.id())) {
      return;
    }
    try {
      beside.execute(() -> write(session, tokenHash, now));
    } catch (RejectedExecutionException closed) {
      underWay.remove(session.id());
    }
  }

  private void write(LiveSession session, byte[] tokenHash, Instant now) {
    try {
      // Another node may have been first; then it has dropped the cached one too.
      writes.commit(
          () -> database.write(db -> SessionStore.use(db, session, now)),
          noted -> noted ? List.<CacheKey>of(CacheKeys.session(tokenHash)) : List.of());
    } catch (RuntimeException e) {
      log.warn("the use of a session could not be noted: {}", e.getMessage());
    } finally {
      underWay.remove(session.id());
    }
  }

  @Override
  public void close() {
    beside.shutdownNow();
  }
}
