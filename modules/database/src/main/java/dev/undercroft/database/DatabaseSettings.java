package dev.undercroft.database;

import java.time.Duration;

/// How to reach PostgreSQL.
///
/// @param poolMax connections, at most
/// @param waitAtMost how long a call waits for a free connection before it is refused
public record DatabaseSettings(PostgresUrl url, int poolMax, Duration waitAtMost) {
  public DatabaseSettings {
    if (poolMax < 1 || poolMax > 100) {
      throw new IllegalArgumentException("the pool holds 1..100 connections, not " + poolMax);
    }
    if (waitAtMost.toMillis() < 250 || waitAtMost.compareTo(Duration.ofSeconds(30)) > 0) {
      throw new IllegalArgumentException(
          "the wait for a connection is 250..30000 ms, not " + waitAtMost);
    }
  }

  /// Eight connections, two seconds.
  public static DatabaseSettings of(PostgresUrl url) {
    return new DatabaseSettings(url, 8, Duration.ofSeconds(2));
  }
}
