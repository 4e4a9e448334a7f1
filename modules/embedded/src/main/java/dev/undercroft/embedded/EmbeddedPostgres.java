package dev.undercroft.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL that belongs to this JVM and dies with it, on 127.0.0.1, superuser `postgres`
/// without a password.
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private final PostgresLaunch.Launched server;
  private final Path data;
  private final @Nullable ScratchFolder scratch;

  private EmbeddedPostgres(
      PostgresLaunch.Launched server, Path data, @Nullable ScratchFolder scratch) {
    this.server = server;
    this.data = data;
    this.scratch = scratch;
  }

  /// Returns when the server accepts connections. A durable one whose JVM was killed a moment ago
  /// is waited for, up to 10 s.
  ///
  /// @throws StartException with one sentence for the person at the keyboard
  public static EmbeddedPostgres start(PostgresOptions options) {
    try {
      Path home = place(options.home());
      Path programs = PostgresBinaries.in(home);
      return options.data() == null
          ? startScratch(options, home, programs)
          : startDurable(options, options.data(), home, programs);
    } catch (IOException e) {
      throw Refusal.of("PostgreSQL", options.home(), e);
    }
  }

  private static EmbeddedPostgres startDurable(
      PostgresOptions options, Path wanted, Path home, Path programs) throws IOException {
    Path parent = wanted.getParent();
    Path folder = options.home().equals(parent) ? home : place(parent);
    Path data = folder.resolve(wanted.getFileName());
    // The log stays below the wanted home: this JVM opens it, not the server's user.
    var output = new ChildLog(logs(options).resolve(wanted.getFileName() + ".log"));
    var server = new PostgresLaunch(programs, data, output, true).launch(options.port());
    return new EmbeddedPostgres(server, data, null);
  }

  private static EmbeddedPostgres startScratch(PostgresOptions options, Path home, Path programs)
      throws IOException {
    var scratch = ScratchFolder.in(home);
    try {
      Path data = scratch.path().resolve("data");
      var output =
          new ChildLog(
              scratch.path().resolve("postgres.log"),
              logs(options).resolve("scratch-postgres.log"));
      var server = new PostgresLaunch(programs, data, output, false).launch(options.port());
      return new EmbeddedPostgres(server, data, scratch);
    } catch (IOException | RuntimeException e) {
      scratch.close();
      throw e;
    }
  }

  private static Path logs(PostgresOptions options) {
    return options.home().resolve("logs");
  }

  private static Path place(Path wanted) throws IOException {
    Place place = Place.of(wanted);
    place.moved().ifPresent(log::warn);
    return place.folder();
  }

  public int port() {
    return server.port();
  }

  /// Process id of the postmaster.
  public long pid() {
    return server.child().process().pid();
  }

  /// Where the data really lies: not where the options say when the server's user can't get there.
  public Path data() {
    return data;
  }

  /// As psql and our settings take it.
  public String url(String database) {
    return "postgresql://postgres@127.0.0.1:" + port() + "/" + database;
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database + "?user=postgres";
  }

  /// Makes an empty database; one of that name that is there already is left as it is.
  ///
  /// @param name lower-case letters, digits and underscores, a letter first, at most 63
  public void createDatabase(String name) {
    if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException("not a database name: " + name);
    }
    try (var connection = DriverManager.getConnection(jdbcUrl("postgres"));
        var find = connection.prepareStatement("select 1 from pg_database where datname = ?");
        var create = connection.createStatement()) {
      find.setString(1, name);
      if (!find.executeQuery().next()) {
        create.execute("create database \"" + name + "\"");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("database " + name + " could not be made", e);
    }
  }

  /// Cuts all connections, stops the server and waits until it is gone, at most 25 s; scratch data
  /// is deleted. A second call does nothing.
  @Override
  public void close() {
    server.child().stop(scratch == null ? "INT" : "QUIT", STOP_LIMIT);
    if (scratch != null) {
      scratch.close();
    }
  }
}
