package dev.undercroft.database;

import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.PostgresOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;

/// A PostgreSQL for one test class.
final class TestServer implements AutoCloseable {
  private static final Path HOME = Path.of(System.getProperty("undercroft.home"));

  private static final String TEMPLATE = "template";

  private final EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresOptions.scratch(HOME));
  private int databases;

  TestServer() {
    postgres.createDatabase(TEMPLATE);
    Migrations.migrate(PostgresUrl.parse(postgres.url(TEMPLATE)));
  }

  /// A migrated database that nobody else uses.
  PostgresUrl freshDatabase() {
    String name = "test_" + ++databases;
    try (Database maintenance = open(PostgresUrl.parse(postgres.url("postgres")))) {
      maintenance.jooq().execute("create database " + name + " template " + TEMPLATE);
    }
    return PostgresUrl.parse(postgres.url(name));
  }

  static Database open(PostgresUrl url) {
    return Database.open(DatabaseSettings.of(url), new SimpleMeterRegistry());
  }

  @Override
  public void close() {
    postgres.close();
  }
}
