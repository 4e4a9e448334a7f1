package dev.undercroft.cache;

import dev.undercroft.kernel.Epoch;
import dev.undercroft.kernel.EpochBoard;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// When nobody can use an epoch any more that was before one without trust: rule 6. Then a write
/// need not tell any cache, for nobody asks one. Once it is so it stays so, and it is waited for
/// once, by all who need it together.
final class Settling {
  private static final long SLOWEST_POLL_MS = 50;

  private final EpochBoard board;
  private final LongSupplier nanos;
  private final Hooks hooks;
  private final Map<Long, CompletableFuture<Void>> waits = new ConcurrentHashMap<>();
  private final Map<Long, Long> firstSeen = new ConcurrentHashMap<>();
  private volatile long highest = -1;
  private volatile long settled = -1;

  Settling(EpochBoard board, LongSupplier nanos, Hooks hooks) {
    this.board = board;
    this.nanos = nanos;
    this.hooks = hooks;
  }

  /// PostgreSQL has answered that this is the epoch.
  void saw(Epoch epoch) {
    firstSeen.computeIfAbsent(epoch.number(), _ -> nanos.getAsLong());
    synchronized (this) {
      highest = Math.max(highest, epoch.number());
    }
    firstSeen.keySet().removeIf(old -> old < highest - 4);
  }

  /// Returns when nobody can use an epoch before this one.
  ///
  /// @param off was seen, by {@link #saw}
  void await(Epoch off) {
    if (isSettled(off.number()) || hooks.without(Rule.SETTLE)) {
      return;
    }
    var mine = new CompletableFuture<Void>();
    CompletableFuture<Void> running = waits.putIfAbsent(off.number(), mine);
    if (running != null) {
      running.join();
      return;
    }
    try {
      poll(off.number());
      mine.complete(null);
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      waits.remove(off.number());
    }
  }

  // An epoch above came: nobody made it before this one had settled.
  private boolean isSettled(long off) {
    return settled >= off || highest > off;
  }

  private void poll(long off) {
    long since = firstSeen.getOrDefault(off, nanos.getAsLong());
    long pause = 2;
    while (!isSettled(off) && !isLeaseOver(since) && !isConfirmed(off)) {
      sleep(pause);
      pause = Math.min(2 * pause, SLOWEST_POLL_MS);
    }
    synchronized (this) {
      settled = Math.max(settled, off);
    }
  }

  // Counted from the first answer: every lease on an epoch before was asked for before that.
  private boolean isLeaseOver(long since) {
    return nanos.getAsLong() - since >= Trust.LEASE.plus(Trust.MARGIN).toNanos();
  }

  // PostgreSQL being away only means that the lease has to be waited for.
  private boolean isConfirmed(long off) {
    try {
      return board.isConfirmedByAll(off);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(Duration.ofMillis(millis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before an epoch had settled", e);
    }
  }
}
