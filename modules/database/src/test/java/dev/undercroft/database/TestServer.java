package dev.undercroft.database;

import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.PostgresOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// The PostgreSQL of all test classes of a JVM, with a database for each test: its start takes
/// longer than most of them.
final class TestServer {
  private static final Path HOME = Path.of(System.getProperty("undercroft.home"));

  private static final String TEMPLATE = "template";

  private static final EmbeddedPostgres POSTGRES =
      EmbeddedPostgres.start(PostgresOptions.scratch(HOME));
  private static final AtomicInteger NAMES = new AtomicInteger();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::close));
    POSTGRES.createDatabase(TEMPLATE);
    Migrations.migrate(PostgresUrl.parse(POSTGRES.url(TEMPLATE)));
  }

  private TestServer() {}

  /// A migrated database that nobody else uses.
  static PostgresUrl freshDatabase() {
    return copyOf(TEMPLATE);
  }

  /// One without any table.
  static PostgresUrl emptyDatabase() {
    return copyOf("template1");
  }

  private static PostgresUrl copyOf(String template) {
    String name = "test_" + NAMES.incrementAndGet();
    try (Database maintenance = open(PostgresUrl.parse(POSTGRES.url("postgres")))) {
      maintenance.jooq().execute("create database " + name + " template " + template);
    }
    return PostgresUrl.parse(POSTGRES.url(name));
  }

  static Database open(PostgresUrl url) {
    return Database.open(DatabaseSettings.of(url), new SimpleMeterRegistry());
  }
}
