package dev.undercroft.cache;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.undercroft.cache.CacheMetrics.Invalidation;
import dev.undercroft.cache.Hooks.Point;
import dev.undercroft.kernel.Epoch;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.UncertainWriteException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes of data that UserCache may hold: rule 11. What was committed is made known before it is
/// acknowledged, and that is gone on with even when the caller has hung up.
public final class Writes {
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final long LONGEST_PAUSE_MS = 500;
  private static final Logger log = LoggerFactory.getLogger(Writes.class);

  private final Trust trust;
  private final FencedRedis redis;
  private final Rotation rotation;
  private final Settling settling;
  private final ExecutorService threads;
  private final CacheMetrics metrics;
  private final Hooks hooks;

  Writes(
      Trust trust,
      FencedRedis redis,
      Rotation rotation,
      Settling settling,
      ExecutorService threads,
      CacheMetrics metrics,
      Hooks hooks) {
    this.trust = trust;
    this.redis = redis;
    this.rotation = rotation;
    this.settling = settling;
    this.threads = threads;
    this.metrics = metrics;
    this.hooks = hooks;
  }

  /// Commits, and returns when every read that starts from now on sees it, on every node.
  ///
  /// @param commit writes to PostgreSQL and returns when that has committed
  /// @param touched keys of what was changed, told from what `commit` returned; none when nothing
  ///   was. A write that finds itself done already names them too: whoever did it may have died
  ///   before it was made known
  /// @throws GameException OUTCOME_UNKNOWN when PostgreSQL was lost while it confirmed, or does not
  ///   come back to say who has seen it
  public <R> R commit(Supplier<R> commit, Function<R, Collection<CacheKey>> touched) {
    R result;
    Trust.Installed before = trust.current().orElse(null);
    try {
      result = commit.get();
    } catch (UncertainWriteException e) {
      threads.execute(() -> settle(e));
      throw unknown();
    }
    hooks.at(Point.COMMITTED);
    List<CacheKey> keys = List.copyOf(touched.apply(result));
    if (keys.isEmpty() || hooks.without(Rule.ANSWER_LAST)) {
      return result;
    }
    Trust.Installed trusted =
        hooks.without(Rule.LEASE_AFTER_COMMIT) ? before : trust.current().orElse(null);
    if (trusted == null || !invalidate(trusted.scripts(), keys)) {
      goOn(trusted, keys);
    }
    return result;
  }

  // The usual way ends before this one begins. It outlives the call that it belongs to.
  private void goOn(Trust.Installed failed, List<CacheKey> keys) {
    var known = CompletableFuture.runAsync(() -> makeKnown(failed, keys), threads);
    try {
      known.get(Limits.ACKNOWLEDGE.toMillis(), MILLISECONDS);
    } catch (TimeoutException e) {
      throw unknown();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a write could not be made known", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown();
    }
  }

  // Ends when the keys are gone from the Redis of the current epoch, or nobody uses any. Only
  // PostgreSQL is believed that there is no trust: by its lease this node may still stand in an
  // epoch without, while others have begun a new one and filled it with what was before.
  private void makeKnown(Trust.Installed failed, List<CacheKey> keys) {
    if (failed != null) {
      insist(() -> {
        rotation.end(failed.epoch(), "Redis could not be told of a write");
        return null;
      });
    }
    while (true) {
      Epoch epoch = believed();
      if (!epoch.isTrusted()) {
        settling.await(epoch);
        keys.forEach(key -> metrics.invalidation(key, Invalidation.LATE));
        return;
      }
      if (invalidate(Scripts.of(epoch, hooks), keys)) {
        return;
      }
      insist(() -> {
        rotation.end(epoch, "Redis could not be told of a write");
        return null;
      });
    }
  }

  private Epoch believed() {
    if (hooks.without(Rule.LOOK)) {
      return trust.epoch().orElseGet(() -> insist(rotation::look));
    }
    return insist(rotation::look);
  }

  private boolean invalidate(Scripts scripts, List<CacheKey> keys) {
    hooks.at(Point.INVALIDATING);
    boolean done = redis.invalidate(scripts, keys.stream().map(CacheKey::name).toList());
    if (done) {
      keys.forEach(key -> metrics.invalidation(key, Invalidation.DONE));
    }
    return done;
  }

  // Nobody can say what was written, so everything has to be read anew.
  private void settle(UncertainWriteException lost) {
    try {
      lost.awaitEnd();
      insist(() -> {
        rotation.outlive();
        return null;
      });
    } catch (RuntimeException e) {
      log.error("a write of unknown outcome could not be made known", e);
    }
  }

  // PostgreSQL has what was committed, and will say so when it is back.
  private static <T> T insist(Supplier<T> question) {
    long pause = 20;
    while (true) {
      try {
        return question.get();
      } catch (RuntimeException e) {
        if (Thread.currentThread().isInterrupted()) {
          throw e;
        }
        sleep(pause, e);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      }
    }
  }

  private static void sleep(long millis, RuntimeException otherwise) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw otherwise;
    }
  }

  private static GameException unknown() {
    return new GameException(
            Reason.OUTCOME_UNKNOWN,
            "the write may have been done or not: send it again with the same idempotency key")
        .retryAfter(RETRY);
  }
}
