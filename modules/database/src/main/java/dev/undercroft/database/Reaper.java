package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.NODE;

import dev.undercroft.kernel.EpochNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives up nodes that fell silent, so that what they committed before they died, and told nobody
/// of, becomes visible: shuts their connections out, lets the cache begin anew, and then says that
/// this was done. Whoever dies half-way is followed by another.
final class Reaper implements AutoCloseable {
  /// Longer than the cache's lease: by then the node trusts nothing any more.
  private static final Duration SILENT = Duration.ofSeconds(2);

  // Silence only counts while this node itself looks often enough: after a pause of its own, or of
  // PostgreSQL, all others look silent.
  private static final Duration GAP = Duration.ofMillis(600);
  private static final Logger log = LoggerFactory.getLogger(Reaper.class);

  /// What was seen of a node, and since when it is like that.
  private record Seen(long beat, boolean reaped, long since) {}

  private final DSLContext db;
  private final EpochNode cache;
  private final LongSupplier nanos;
  private final Map<Long, Seen> seen = new HashMap<>();
  private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private long lookedAt;

  /// @param db for what takes long: not the beat's connection
  Reaper(DSLContext db, EpochNode cache, LongSupplier nanos) {
    this.db = db;
    this.cache = cache;
    this.nanos = nanos;
    this.lookedAt = nanos.getAsLong();
  }

  /// Looks at the other nodes, on the beat's thread.
  void look(DSLContext beat, @Nullable Long self) {
    var nodes =
        beat.select(NODE.INCARNATION, NODE.BEAT, NODE.REAPED)
            .from(NODE)
            .where(NODE.ROTATED.isFalse())
            .fetch();
    long now = nanos.getAsLong();
    if (now - lookedAt > GAP.toNanos()) {
      seen.clear();
    }
    lookedAt = now;
    seen.keySet().retainAll(nodes.getValues(NODE.INCARNATION));
    nodes.forEach(node -> look(node.value1(), node.value2(), node.value3(), self, now));
  }

  private void look(long node, long beat, boolean reaped, @Nullable Long self, long now) {
    Seen before = seen.get(node);
    if (before == null || before.beat() != beat || before.reaped() != reaped) {
      seen.put(node, new Seen(beat, reaped, now));
    } else if (now - before.since() > SILENT.toNanos() && (self == null || node != self)) {
      giveUp(node, beat);
    }
  }

  private void giveUp(long node, long beat) {
    if (!underWay.add(node)) {
      return;
    }
    try {
      threads.execute(() -> {
        try {
          reap(node, beat);
        } catch (RuntimeException e) {
          log.warn("node {} can't be given up yet: {}", node, e.getMessage());
        } finally {
          underWay.remove(node);
        }
      });
    } catch (RejectedExecutionException stopping) {
      underWay.remove(node);
    }
  }

  // In this order: nobody counts as dead who can still commit, and nothing counts as made visible
  // that was committed later.
  private void reap(long node, long beat) {
    db.update(NODE)
        .set(NODE.REAPED, true)
        .where(NODE.INCARNATION.eq(node), NODE.BEAT.eq(beat))
        .execute();
    if (!db.fetchExists(
        NODE, NODE.INCARNATION.eq(node), NODE.REAPED.isTrue(), NODE.ROTATED.isFalse())) {
      return;
    }
    WriteFence.shut(db, node);
    cache.outlived();
    db.update(NODE).set(NODE.ROTATED, true).where(NODE.INCARNATION.eq(node)).execute();
    log.info("node {} was silent and is given up", node);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
