package dev.undercroft.database;

import dev.undercroft.kernel.GameException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Counts what may happen so often in a while, for all nodes together: token buckets, kept in a
/// table of PostgreSQL. When it is away nothing may happen.
public final class SharedBuckets {
  // Whoever fills the table empties it: at most one bucket is made each time.
  private static final int SWEEP_EVERY = 64;
  private static final int SWEEP_AT_ONCE = 128;

  /// How full a bucket is at first and again after each period.
  public record Rate(int tokens, Duration period) {
    public Rate {
      if (tokens < 1 || period.toMillis() < 1) {
        throw new IllegalArgumentException("a rate is at least one in a millisecond");
      }
    }
  }

  private final PostgreSQLSelectForUpdateBasedProxyManager<byte[]> buckets;
  private final AtomicInteger taken = new AtomicInteger();

  /// @param table with the columns key (bytea, the primary key), state (bytea) and expires_at
  ///   (milliseconds since 1970)
  public SharedBuckets(Database database, String table, InstantSource clock) {
    PrimaryKeyMapper<byte[]> bytes = PreparedStatement::setBytes;
    buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database.pool())
            .primaryKeyMapper(bytes)
            .table(table)
            .idColumn("key")
            .stateColumn("state")
            .expiresAtColumn("expires_at")
            .clientClock(new Clock(clock))
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                    Duration.ofMinutes(1)))
            .build();
  }

  /// Takes a token.
  ///
  /// @return empty when there was one; else after which time there is
  /// @throws GameException DATABASE_UNAVAILABLE
  public Optional<Duration> take(byte[] key, Rate rate) {
    if (taken.incrementAndGet() % SWEEP_EVERY == 0) {
      run(() -> buckets.removeExpired(SWEEP_AT_ONCE));
    }
    ConsumptionProbe probe = run(() -> bucket(key, rate).tryConsumeAndReturnRemaining(1));
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /// Puts back a token that was taken.
  ///
  /// @throws GameException DATABASE_UNAVAILABLE
  public void giveBack(byte[] key, Rate rate) {
    run(() -> {
      bucket(key, rate).addTokens(1);
      return true;
    });
  }

  private Bucket bucket(byte[] key, Rate rate) {
    return buckets.getProxy(
        key,
        () ->
            BucketConfiguration.builder()
                .addLimit(limit ->
                    limit.capacity(rate.tokens()).refillIntervally(rate.tokens(), rate.period()))
                .build());
  }

  private static <T> T run(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw Failures.ofBucket(e);
    }
  }

  private record Clock(InstantSource source) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = source.instant();
      return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
