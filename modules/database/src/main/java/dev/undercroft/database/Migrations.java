package dev.undercroft.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a database to the tables that this version needs.
public final class Migrations {
  private Migrations() {}

  /// Runs what has not run yet. Several nodes may call it at once: Flyway lets one do the work.
  ///
  /// @return how many migrations ran
  /// @throws IllegalStateException with one sentence when the database can't be reached or a
  ///   migration fails
  public static int migrate(PostgresUrl url) {
    try {
      return Flyway.configure()
          .dataSource(url.jdbc(), url.user(), url.password())
          .locations("classpath:db/migration")
          .defaultSchema("public")
          .table("flyway_schema_history")
          .connectRetries(2)
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw new IllegalStateException(
          "the database at "
              + url
              + " could not be migrated: "
              + firstLine(e)
              + " (does it run, and is its address right?)",
          e);
    }
  }

  private static String firstLine(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("unknown reason").strip();
  }
}
