package dev.undercroft.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.ReleaseNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// What an answer is taken from: the active release, or whichever was published and is asked for by
/// its number. One that isn't installed comes from PostgreSQL, once, however many ask, and stays in
/// memory while there is room. A numbered release never changes, so no lease bounds it.
final class Releases implements AutoCloseable {
  private static final Duration THREAD_IDLE = Duration.ofSeconds(10);

  private final ActiveContent active;
  private final Database database;
  private final Snapshots snapshots;
  private final ThreadPoolExecutor loads = loads();
  private final Map<ReleaseNumber, CompletableFuture<Snapshot>> fetches = new ConcurrentHashMap<>();
  private final Cache<ReleaseNumber, Snapshot> past;

  /// @param room bytes of answers that are kept
  Releases(ActiveContent active, Database database, Snapshots snapshots, long room) {
    this.active = active;
    this.database = database;
    this.snapshots = snapshots;
    this.past =
        Caffeine.newBuilder()
            .maximumWeight(room)
            .<ReleaseNumber, Snapshot>weigher((_, snapshot) -> snapshot.bytes())
            .executor(Runnable::run)
            .build();
  }

  /// @throws GameException CONTENT_UNAVAILABLE as below
  Snapshot active() {
    return active.current();
  }

  /// Never waits.
  ///
  /// @param number 0 for the active one
  /// @return may fail with RELEASE_NOT_FOUND, DATABASE_UNAVAILABLE or SERVER_BUSY
  /// @throws GameException CONTENT_UNAVAILABLE while this node can't be sure which release is
  ///   active
  CompletionStage<Snapshot> read(int number) {
    if (number == 0) {
      return CompletableFuture.completedStage(active());
    }
    var wanted = new ReleaseNumber(number);
    return active
        .installed(wanted)
        .map(CompletableFuture::completedStage)
        .orElseGet(() -> past(wanted));
  }

  /// What was the active release at a moment. Never waits.
  ///
  /// @return may fail as above, or with RELEASE_NOT_FOUND for a moment before the first publish,
  ///   and with REQUEST_INVALID for one that is yet to come
  CompletionStage<Snapshot> read(Instant moment) {
    return waiting(() -> numberAt(moment)).thenCompose(number -> read(number.value()));
  }

  private ReleaseNumber numberAt(Instant moment) {
    ActivationStore.At found = database.read(db -> ActivationStore.at(db, moment));
    if (found.yetToCome()) {
      throw new GameException(
              Reason.REQUEST_INVALID,
              "what will be active then nobody knows: name a moment that has passed")
          .at("as_of");
    }
    return found
        .release()
        .orElseThrow(() ->
            new GameException(Reason.RELEASE_NOT_FOUND, "nothing was published by " + moment)
                .at("as_of"));
  }

  // One fetches, and all who ask meanwhile wait for that.
  private CompletionStage<Snapshot> past(ReleaseNumber number) {
    Snapshot held = past.getIfPresent(number);
    if (held != null) {
      return CompletableFuture.completedStage(held);
    }
    var own = new CompletableFuture<Snapshot>();
    CompletableFuture<Snapshot> other = fetches.putIfAbsent(number, own);
    if (other != null) {
      return other;
    }
    try {
      loads.execute(() -> fetch(number, own));
    } catch (RejectedExecutionException e) {
      fetches.remove(number);
      own.completeExceptionally(busy());
    }
    return own;
  }

  /// Runs what has to wait where past releases are fetched.
  ///
  /// @return fails as the work does, or with SERVER_BUSY
  <R> CompletionStage<R> waiting(Supplier<R> work) {
    try {
      return CompletableFuture.supplyAsync(work, loads);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedStage(busy());
    }
  }

  private static GameException busy() {
    return new GameException(
            Reason.SERVER_BUSY, "too many past releases are being fetched; try again shortly")
        .retryAfter(Limits.BUSY_RETRY);
  }

  private void fetch(ReleaseNumber number, CompletableFuture<Snapshot> waited) {
    try {
      waited.complete(past.get(number, this::fetch));
    } catch (Throwable failure) {
      waited.completeExceptionally(failure);
    } finally {
      fetches.remove(number);
    }
  }

  private Snapshot fetch(ReleaseNumber number) {
    StoredRelease stored =
        database
            .read(db -> ReleaseStore.stored(db, number))
            .orElseThrow(() -> ReleaseHistory.unknown(number).at("release"));
    return snapshots.of(stored.release(), stored.content());
  }

  private static ThreadPoolExecutor loads() {
    var executor =
        new ThreadPoolExecutor(
            Limits.RELEASE_LOADS,
            Limits.RELEASE_LOADS,
            THREAD_IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(Limits.RELEASE_LOAD_QUEUE),
            Thread.ofPlatform().name("release-load-", 0).daemon().factory());
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  @Override
  public void close() {
    loads.shutdownNow();
  }
}
