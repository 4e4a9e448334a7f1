package dev.undercroft.database;

import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.PostgresOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;

/// A PostgreSQL for one test class.
final class TestServer implements AutoCloseable {
  private static final Path HOME = Path.of(System.getProperty("undercroft.home"));

  private final EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresOptions.scratch(HOME));
  private int databases;

  /// A migrated database that nobody else uses.
  PostgresUrl freshDatabase() {
    String name = "test_" + ++databases;
    postgres.createDatabase(name);
    PostgresUrl url = PostgresUrl.parse(postgres.url(name));
    Migrations.migrate(url);
    return url;
  }

  static Database open(PostgresUrl url) {
    return Database.open(DatabaseSettings.of(url), new SimpleMeterRegistry());
  }

  @Override
  public void close() {
    postgres.close();
  }
}
