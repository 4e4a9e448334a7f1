package dev.undercroft.embedded;

import java.nio.file.Path;

/// A JVM that starts PostgreSQL and Redis in a home, and stops them.
final class UnpackMain {
  static void main(String[] arguments) {
    Path home = Path.of(arguments[0]);
    try (var postgres = EmbeddedPostgres.start(PostgresOptions.scratch(home));
        var redis = EmbeddedRedis.start(RedisOptions.scratch(home))) {
      System.out.println(postgres.port() + " " + redis.port());
    }
  }

  private UnpackMain() {}
}
