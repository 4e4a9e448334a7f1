package dev.undercroft.testkit;

import dev.undercroft.database.Migrations;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.PostgresOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/// A PostgreSQL that a test can stop and start again, on the same port and with the same data.
public final class RestartablePostgres implements AutoCloseable {
  private final PostgresOptions options;
  private EmbeddedPostgres postgres;
  private boolean running = true;
  private int databases;

  private RestartablePostgres() {
    Path data = TestServers.HOME.resolve("test-" + UUID.randomUUID());
    var anyPort = PostgresOptions.durable(TestServers.HOME, data);
    postgres = EmbeddedPostgres.start(anyPort);
    options = anyPort.onPort(postgres.port());
  }

  public static RestartablePostgres start() {
    return new RestartablePostgres();
  }

  /// A migrated database that nobody else uses.
  public PostgresUrl freshDatabase() {
    String name = "test_" + ++databases;
    postgres.createDatabase(name);
    PostgresUrl url = PostgresUrl.parse(postgres.url(name));
    Migrations.migrate(url);
    return url;
  }

  /// Cuts all connections; whoever calls from now on is refused.
  public void stop() {
    postgres.close();
    running = false;
  }

  /// Does nothing when it runs.
  public void startAgain() {
    if (!running) {
      postgres = EmbeddedPostgres.start(options);
      running = true;
    }
  }

  /// Stops it and deletes its data.
  @Override
  public void close() {
    postgres.close();
    try (Stream<Path> files = Files.walk(postgres.data())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
