package dev.undercroft.cache;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.redisson.api.RScript;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.client.RedisNoScriptException;
import org.redisson.client.RedisReadonlyException;

/// The three scripts in Redis. They run by EVALSHA and nothing else (rule 7): a script that is not
/// there is an answer, and one that was sent again on its own would make it one of another process.
final class FencedRedis {
  /// How long a read waits; then PostgreSQL answers.
  static final Duration READ_WAIT = Duration.ofMillis(25);

  /// How long a write waits; then the cache is turned off.
  static final Duration WRITE_WAIT = Duration.ofMillis(50);

  private static final byte[] NOTHING = {};

  /// What Redis says to a read.
  sealed interface Reply {
    /// A value of this generation.
    record Found(byte[] bytes) implements Reply {}

    /// Nothing, and the token stands in its place.
    record Yours() implements Reply {}

    /// Nothing, and somebody else is about to fill it.
    record Taken() implements Reply {}

    /// This is not the Redis of this generation: it was restarted, replaced or emptied of scripts.
    record Fenced() implements Reply {}

    /// It was not asked.
    record NotAsked(CacheMetrics.Read why) implements Reply {}

    /// No answer in time.
    record Late() implements Reply {}

    /// Anything else: Redis is gone, or says something that it should not.
    record Failed(String why) implements Reply {}
  }

  private final Redis redis;
  private final Hooks hooks;

  FencedRedis(Redis redis, Hooks hooks) {
    this.redis = redis;
    this.hooks = hooks;
  }

  /// Comes to its end within the wait, and never fails.
  ///
  /// @param token unique; empty to take none
  CompletableFuture<Reply> read(Scripts scripts, String key, String token) {
    return run(scripts, Script.READ, key, token.getBytes(US_ASCII), text(CacheKeys.TOKEN_LIFE))
        .thenApply(answer -> reply(scripts, answer))
        .orTimeout(READ_WAIT.toMillis(), MILLISECONDS)
        .exceptionally(FencedRedis::reply);
  }

  private static Reply reply(Scripts scripts, Object answer) {
    return switch (answer) {
      case byte[] value ->
          new Reply.Found(Arrays.copyOfRange(value, scripts.prefix(), value.length));
      case Long one when one == 1 -> new Reply.Yours();
      case Long zero when zero == 0 -> new Reply.Taken();
      default -> new Reply.Failed("it says " + answer);
    };
  }

  private static Reply reply(Throwable failure) {
    if (failure instanceof TimeoutException) {
      return new Reply.Late();
    }
    return isFence(failure) ? new Reply.Fenced() : new Reply.Failed(failure.toString());
  }

  /// @return whether the value was stored: not when somebody wrote since the token was taken
  CompletableFuture<Boolean> fill(
      Scripts scripts, String key, String token, byte[] value, Duration life) {
    return run(scripts, Script.FILL, key, token.getBytes(US_ASCII), value, text(life))
        .thenApply(Long.valueOf(1)::equals);
  }

  /// @return whether every key was removed within the wait, each by a Redis of this generation
  boolean invalidate(Scripts scripts, List<String> keys) {
    long end = System.nanoTime() + WRITE_WAIT.toNanos();
    var answers = keys.stream().map(key -> invalidation(scripts, key)).toList();
    boolean all = true;
    for (var answer : answers) {
      all &= isOne(answer, end - System.nanoTime());
    }
    return all;
  }

  /// Removes a key that is no use to anybody; nobody waits for it.
  void remove(Scripts scripts, String key) {
    run(scripts, Script.INVALIDATE, key);
  }

  private CompletableFuture<Object> invalidation(Scripts scripts, String key) {
    return hooks.without(Rule.FENCED_INVALIDATION)
        ? redis.client().getBucket(key).deleteAsync().toCompletableFuture().thenApply(_ -> 1L)
        : run(scripts, Script.INVALIDATE, key);
  }

  private static boolean isOne(CompletableFuture<Object> answer, long nanos) {
    try {
      return Long.valueOf(1).equals(answer.get(Math.max(nanos, 0), NANOSECONDS));
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private CompletableFuture<Object> run(
      Scripts scripts, Script script, String key, byte[]... arguments) {
    try {
      RScript client = redis.client().getScript(BytesCodec.INSTANCE);
      var answer =
          hooks.without(Rule.NO_RELOAD)
              ? client.<Object>evalAsync(
                  Mode.READ_WRITE,
                  scripts.text(script),
                  ReturnType.VALUE,
                  List.of(key),
                  (Object[]) arguments)
              : client.<Object>evalShaAsync(
                  Mode.READ_WRITE,
                  scripts.sha(script),
                  ReturnType.VALUE,
                  List.of(key),
                  (Object[]) arguments);
      return answer.toCompletableFuture();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  static boolean isFence(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException wrapped && wrapped.getCause() != null
            ? wrapped.getCause()
            : failure;
    return cause instanceof RedisNoScriptException
        || cause instanceof RedisReadonlyException
        || String.valueOf(cause.getMessage()).contains("FENCED");
  }

  /// Puts the scripts into Redis and tries each once, in a way that leaves nothing behind.
  ///
  /// @return false on the least doubt: then this generation must never be used
  boolean load(Scripts scripts, Duration wait) {
    long end = System.nanoTime() + wait.toNanos();
    RScript client = redis.client().getScript(BytesCodec.INSTANCE);
    try {
      for (Script script : Script.values()) {
        String sha =
            client
                .scriptLoadAsync(scripts.text(script))
                .toCompletableFuture()
                .get(end - System.nanoTime(), NANOSECONDS);
        if (!scripts.sha(script).equals(sha)) {
          return false;
        }
      }
      String nowhere = CacheKeys.PROBE;
      return is(0, run(scripts, Script.READ, nowhere, NOTHING, text(CacheKeys.TOKEN_LIFE)), end)
          && is(
              0,
              run(scripts, Script.FILL, nowhere, NOTHING, NOTHING, text(Duration.ofMillis(1))),
              end)
          && is(1, run(scripts, Script.INVALIDATE, nowhere), end);
    } catch (TimeoutException | ExecutionException | RuntimeException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean is(long expected, CompletableFuture<Object> answer, long end)
      throws ExecutionException, InterruptedException, TimeoutException {
    return Long.valueOf(expected).equals(answer.get(end - System.nanoTime(), NANOSECONDS));
  }

  private static byte[] text(Duration life) {
    return Long.toString(life.toMillis()).getBytes(US_ASCII);
  }
}
