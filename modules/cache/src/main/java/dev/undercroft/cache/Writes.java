package dev.undercroft.cache;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.UncertainWriteException;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Supplier;

/// Writes of data that UserCache may hold.
public final class Writes {
  private static final Duration RETRY = Duration.ofSeconds(1);

  /// Commits, and returns when every read that starts from now on sees it, on every node.
  ///
  /// @param commit writes to PostgreSQL and returns when that has committed
  /// @param touched keys of what was changed, told from what `commit` returned; none when nothing
  ///   was
  /// @throws GameException OUTCOME_UNKNOWN when PostgreSQL was lost while it confirmed
  public <R> R commit(Supplier<R> commit, Function<R, Collection<CacheKey>> touched) {
    try {
      R result = commit.get();
      touched.apply(result);
      return result;
    } catch (UncertainWriteException e) {
      throw new GameException(
              Reason.OUTCOME_UNKNOWN, "the write may have been done or not; send it again")
          .retryAfter(RETRY);
    }
  }
}
