package dev.undercroft.drill.cluster;

import dev.undercroft.command.Site;
import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.PostgresOptions;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A PostgreSQL that keeps what it has committed, whatever happens to it. It comes back on the same
/// port and data.
public final class DrillPostgres implements AutoCloseable {
  private static final String DATABASE = "undercroft";

  private final PostgresOptions options;
  private EmbeddedPostgres postgres;

  private DrillPostgres(Site site) {
    var anyPort = PostgresOptions.durable(site.home(), site.named("postgres"));
    postgres = EmbeddedPostgres.start(anyPort);
    options = anyPort.onPort(postgres.port());
    site.sweep(postgres.data().getParent());
    postgres.createDatabase(DATABASE);
  }

  static DrillPostgres start(Site site) {
    return new DrillPostgres(site);
  }

  int port() {
    return postgres.port();
  }

  /// As a node is told, when it reaches PostgreSQL by another port.
  static String url(int port) {
    return "postgresql://postgres@127.0.0.1:" + port + "/" + DATABASE;
  }

  /// It stops in order: connections are cut, nothing is under way.
  public void stop() {
    postgres.close();
  }

  /// kill -9 of the server and of everything that works for it.
  public void kill() {
    Processes.kill(postgres.pid());
  }

  /// After a stop or a kill.
  public void startAgain() {
    postgres = EmbeddedPostgres.start(options);
  }

  @Override
  public void close() {
    postgres.close();
    try {
      Site.delete(postgres.data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
