package dev.undercroft.cache;

import dev.undercroft.kernel.Epoch;
import dev.undercroft.kernel.EpochBoard;
import dev.undercroft.kernel.EpochNode;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The door to the cache of user data: reads, writes, and what the beat has to know of them.
public final class CacheModule implements AutoCloseable {
  private static final Duration STOP = Duration.ofSeconds(3);

  private final ExecutorService threads;
  private final Keeper keeper;
  private final Trust trust;
  private final Settling settling;
  private final Rotation rotation;
  private final UserCache cache;
  private final Writes writes;
  private final Hooks hooks;

  private CacheModule(Redis redis, EpochBoard board, MeterRegistry registry, Hooks hooks) {
    this.hooks = hooks;
    var metrics = new CacheMetrics(registry);
    threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("cache-", 0).factory());
    trust = new Trust(System::nanoTime, hooks, metrics);
    settling = new Settling(board, System::nanoTime, hooks);
    rotation = new Rotation(board, settling, threads);
    var fenced = new FencedRedis(redis, hooks);
    keeper = new Keeper(redis, fenced, board, settling, trust, hooks);
    cache = new UserCache(trust, fenced, keeper, rotation, breaker(), metrics, hooks);
    writes = new Writes(trust, fenced, rotation, settling, threads, metrics, hooks);
  }

  /// Starts to ask for Redis; the cache is used once the beat says so to {@link #node}.
  public static CacheModule open(Redis redis, EpochBoard board, MeterRegistry metrics) {
    return open(redis, board, metrics, Hooks.NONE);
  }

  static CacheModule open(Redis redis, EpochBoard board, MeterRegistry metrics, Hooks hooks) {
    var module = new CacheModule(redis, board, metrics, hooks);
    module.keeper.start();
    return module;
  }

  // Local to the node, and for reads alone: a Redis that hangs costs a few of them 25 ms, then one
  // or two in a fifth of a second.
  private static CircuitBreaker breaker() {
    return CircuitBreaker.of(
        "redis",
        CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofMillis(200))
            .permittedNumberOfCallsInHalfOpenState(2)
            .build());
  }

  public UserCache cache() {
    return cache;
  }

  public Writes writes() {
    return writes;
  }

  /// What the beat asks and tells.
  public EpochNode node() {
    return new EpochNode() {
      @Override
      public long confirmed() {
        return trust.number();
      }

      @Override
      public boolean reachesRedis() {
        return keeper.reachesRedis();
      }

      @Override
      public void heard(Epoch epoch, long sentAt) {
        settling.saw(epoch);
        trust.heard(epoch, sentAt);
      }

      @Override
      public void givenUp() {
        trust.forget();
      }

      @Override
      public void outlived() {
        if (!hooks.without(Rule.ROTATE)) {
          rotation.outlive();
        }
      }
    };
  }

  /// Ends the trust, when what is committed was made known. To be called while the beat goes on,
  /// which then takes this node off the list.
  @Override
  public void close() {
    keeper.close();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      threads.shutdownNow();
    }
    trust.forget();
  }
}
