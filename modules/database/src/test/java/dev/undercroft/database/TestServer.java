package dev.undercroft.database;

import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.PostgresOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;

/// A PostgreSQL for one test class, migrated.
final class TestServer implements AutoCloseable {
  private static final Path HOME = Path.of(System.getProperty("undercroft.home"));

  private EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresOptions.scratch(HOME));
  private final PostgresUrl url;

  TestServer() {
    postgres.createDatabase("test");
    url = PostgresUrl.parse(postgres.url("test"));
    Migrations.migrate(url);
  }

  PostgresUrl url() {
    return url;
  }

  EmbeddedPostgres postgres() {
    return postgres;
  }

  Database open() {
    return Database.open(DatabaseSettings.of(url), new SimpleMeterRegistry());
  }

  @Override
  public void close() {
    postgres.close();
  }
}
