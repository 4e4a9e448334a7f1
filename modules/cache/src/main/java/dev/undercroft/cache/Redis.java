package dev.undercroft.cache;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.redisson.Redisson;
import org.redisson.api.BatchResult;
import org.redisson.api.RBatch;
import org.redisson.api.RFuture;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;
import org.redisson.misc.CompletableFutureWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connection to Redis. It is made at the first call, and a call that fails or takes too long
/// looks like an empty answer: PostgreSQL has the truth.
public final class Redis implements AutoCloseable {
  // Below ten of them Redisson sends the next command before the last one is answered: a crowd's
  // reads then share system calls on both ends, and take two thirds of the processor time.
  private static final int CONNECTIONS = 2;

  private static final int CONNECT_MS = 500;
  private static final int ANSWER_MS = 1_000;
  private static final Logger log = LoggerFactory.getLogger(Redis.class);

  private final RedisSettings settings;
  private final RedissonClient client;
  // Redisson connects in the thread that calls first; a Redis that hangs must not hold that one.
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

  private Redis(RedisSettings settings, RedissonClient client) {
    this.settings = settings;
    this.client = client;
  }

  /// Needs no Redis to be there.
  public static Redis at(RedisSettings settings) {
    var config = new Config();
    config.setLazyInitialization(true);
    config.setThreads(2).setNettyThreads(2);
    config
        .useSingleServer()
        .setAddress(settings.url())
        .setConnectionMinimumIdleSize(1)
        .setConnectionPoolSize(CONNECTIONS)
        .setSubscriptionConnectionMinimumIdleSize(0)
        .setSubscriptionConnectionPoolSize(1)
        .setConnectTimeout(CONNECT_MS)
        .setTimeout(ANSWER_MS)
        // No resending: what was late once is read from PostgreSQL.
        .setRetryAttempts(0);
    return new Redis(settings, Redisson.create(config));
  }

  /// Asks Redis, for as long as `wait` at most.
  ///
  /// @param what for the log: read content
  /// @return empty when there is no answer or it is null
  <T> Optional<T> call(String what, Duration wait, Function<RedissonClient, RFuture<T>> question) {
    Future<T> answer;
    try {
      answer = calls.submit(() -> question.apply(client).get(wait.toMillis(), MILLISECONDS));
    } catch (RejectedExecutionException closed) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(answer.get(wait.toMillis(), MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      log.warn("Redis at {} could not {}: {}", settings, what, reason(e, wait));
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      answer.cancel(true);
    }
  }

  /// For callers that wait by themselves. The first call connects and may hang: Keeper makes it.
  RedissonClient client() {
    return client;
  }

  static RFuture<List<?>> responses(RBatch batch) {
    CompletableFuture<List<?>> responses =
        batch.executeAsync().toCompletableFuture().thenApply(BatchResult::getResponses);
    return new CompletableFutureWrapper<>(responses);
  }

  private static String reason(Exception e, Duration wait) {
    if (e instanceof TimeoutException) {
      return "no answer within " + wait.toMillis() + " ms";
    }
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof TimeoutException
        ? "no answer within " + wait.toMillis() + " ms"
        : String.valueOf(root.getMessage());
  }

  @Override
  public void close() {
    calls.shutdownNow();
    client.shutdown(0, 2, SECONDS);
  }
}
