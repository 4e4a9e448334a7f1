package dev.undercroft.database;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.UncertainWriteException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// What a failed statement means to whoever asked.
final class Failures {
  private static final Duration RETRY = Duration.ofSeconds(1);

  private Failures() {}

  /// A refusal when PostgreSQL is away; any other failure as it is.
  static RuntimeException ofRead(DataAccessException e) {
    return isLost(e) || isUnreached(e) ? away() : e;
  }

  /// The same, told from a write that was sent and may have been done.
  ///
  /// @param end see {@link UncertainWriteException#awaitEnd}
  static RuntimeException ofWrite(DataAccessException e, Runnable end) {
    return isLost(e) ? new UncertainWriteException(e, end) : e;
  }

  /// A refusal when PostgreSQL is away, or was lost and may have done it; any other failure as it
  /// is.
  static RuntimeException ofRepeatable(DataAccessException e) {
    if (isUnreached(e)) {
      return away();
    }
    return isLost(e)
        ? new GameException(
                Reason.OUTCOME_UNKNOWN,
                "the database was lost before it answered: send it again with the same key")
            .retryAfter(RETRY)
        : e;
  }

  /// A refusal when PostgreSQL is away, or was lost whatever it had done; any other failure as it
  /// is.
  static RuntimeException ofBucket(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || cause instanceof SQLException sql && (isLost(sql.getSQLState()) || isTakenAway(sql))) {
        return away();
      }
    }
    return e;
  }

  // The pool takes a connection that broke away at once, and Bucket4j's rollback on it hides why.
  // PostgreSQL and its driver always give a state.
  private static boolean isTakenAway(SQLException e) {
    return e.getSQLState() == null;
  }

  // No connection was to be had: nothing was sent.
  private static boolean isUnreached(DataAccessException e) {
    return e.getCause(SQLTransientConnectionException.class) != null;
  }

  // jOOQ wraps what fails while a row is read once more, and only the innermost says what it was.
  private static boolean isLost(DataAccessException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException failure && isLost(failure.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  // Class 08: the connection broke. 57P01 to 57P03: PostgreSQL stops, or has just started.
  private static boolean isLost(@Nullable String state) {
    return state != null && (state.startsWith("08") || state.startsWith("57P0"));
  }

  static GameException away() {
    return new GameException(Reason.DATABASE_UNAVAILABLE, "the database can't be reached now")
        .retryAfter(RETRY);
  }
}
