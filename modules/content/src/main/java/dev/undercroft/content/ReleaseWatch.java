package dev.undercroft.content;

import dev.undercroft.database.Activation;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import dev.undercroft.proto.feed.v1.WatchReleasesRequest;
import io.grpc.stub.ServerCallStreamObserver;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everybody who watches this node. A watcher is told of a move when this node answers with its
/// release, so that what it fetches then is that. All of them share one thread and one timer.
final class ReleaseWatch implements AutoCloseable {
  /// How patient it is.
  ///
  /// @param silence after which a watcher gets a sign of life
  /// @param patience how long a watcher may read nothing while there is something to tell it
  /// @param watchers that one node takes
  record Bounds(Duration silence, Duration patience, int watchers) {
    static Bounds ofLimits() {
      return new Bounds(Limits.WATCH_SILENCE, Limits.WATCH_PATIENCE, Limits.WATCHERS);
    }
  }

  private static final Duration TICK = Duration.ofMillis(500);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Logger log = LoggerFactory.getLogger(ReleaseWatch.class);

  private final ActiveContent active;
  private final ReleaseMoves moves;
  private final Database database;
  private final Bounds bounds;
  private final Set<ReleaseWatcher> watchers = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService telling =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("release-watch").daemon().factory());
  private final ExecutorService reads = Executors.newVirtualThreadPerTaskExecutor();

  ReleaseWatch(ActiveContent active, ReleaseMoves moves, Database database, Bounds bounds) {
    this.active = active;
    this.moves = moves;
    this.database = database;
    this.bounds = bounds;
    active.onMove(activation -> telling.execute(() -> follow(activation)));
    telling.scheduleWithFixedDelay(
        this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  void meter(MeterRegistry metrics) {
    Gauge.builder("undercroft.content.watchers", watchers, Set::size)
        .description("Calls of WatchReleases that are open on this node")
        .register(metrics);
  }

  /// Begins to tell a client of moves; never waits.
  ///
  /// @throws GameException CONTENT_UNAVAILABLE while this node can't be sure which release is
  ///   active, SERVER_BUSY when it has too many watchers
  void watch(WatchReleasesRequest request, ServerCallStreamObserver<byte[]> client) {
    active.current();
    if (watchers.size() >= bounds.watchers()) {
      throw new GameException(Reason.SERVER_BUSY, "too many clients watch this node")
          .retryAfter(RETRY);
    }
    var watcher =
        new ReleaseWatcher(client, request.getAfter(), moves, System::nanoTime, this::readOn);
    client.setOnReadyHandler(watcher::tell);
    client.setOnCancelHandler(() -> leave(watcher));
    watchers.add(watcher);
    if (moves.last().stream().noneMatch(last -> last.number() >= request.getAfter())) {
      reads.execute(() -> endIfAhead(watcher));
    }
    watcher.tell();
  }

  private void readOn(ReleaseWatcher watcher) {
    reads.execute(() -> readPage(watcher));
  }

  private void readPage(ReleaseWatcher watcher) {
    try {
      watcher.went(moves.page(watcher.seen()));
    } catch (RuntimeException e) {
      end(watcher, unavailable());
    }
  }

  // A node may be behind another one that the client was told by; PostgreSQL is not.
  private void endIfAhead(ReleaseWatcher watcher) {
    try {
      long newest = database.read(BeaconRow::active).map(Activation::number).orElse(0L);
      if (watcher.seen() > newest) {
        end(
            watcher,
            new GameException(
                    Reason.WATCH_AHEAD,
                    "the active release has moved %d times so far, so you can't have seen move %d; fetch anew, and watch from 0"
                        .formatted(newest, watcher.seen()))
                .at("after"));
      }
    } catch (RuntimeException e) {
      end(watcher, unavailable());
    }
  }

  private void follow(Activation activation) {
    try {
      moves.follow(activation);
    } catch (RuntimeException e) {
      log.warn("moves up to {} can't be read, trying again: {}", activation, e.getMessage());
      telling.schedule(() -> follow(activation), RETRY.toMillis(), TimeUnit.MILLISECONDS);
      return;
    }
    watchers.forEach(ReleaseWatcher::tell);
  }

  // Who is told nothing may go on believing that nothing happened: so a node that can't be sure
  // sends its watchers to another.
  private void tick() {
    if (!active.isUsable()) {
      watchers.forEach(watcher -> end(watcher, unavailable()));
    } else {
      watchers.forEach(this::tick);
    }
  }

  private void tick(ReleaseWatcher watcher) {
    if (watcher.tick(bounds.silence(), bounds.patience())) {
      end(
          watcher,
          new GameException(
              Reason.WATCHER_TOO_SLOW,
              "you don't read what you are told; resume after " + watcher.seen()));
    }
  }

  private void end(ReleaseWatcher watcher, GameException why) {
    watchers.remove(watcher);
    watcher.end(why);
  }

  private void leave(ReleaseWatcher watcher) {
    watchers.remove(watcher);
    watcher.left();
  }

  private static GameException unavailable() {
    return new GameException(
            Reason.CONTENT_UNAVAILABLE, "this node can't be sure any more which release is active")
        .retryAfter(RETRY);
  }

  @Override
  public void close() {
    telling.shutdownNow();
    reads.shutdownNow();
  }
}
