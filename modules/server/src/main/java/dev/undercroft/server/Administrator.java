package dev.undercroft.server;

import dev.undercroft.cache.Writes;
import dev.undercroft.database.Database;
import dev.undercroft.database.DatabaseSettings;
import dev.undercroft.players.Administration;
import dev.undercroft.players.PlayersModule;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;

/// What is needed to change accounts, opened for one command.
final class Administrator implements AutoCloseable {
  private final Database database;
  private final Administration accounts;

  private Administrator(Database database, Administration accounts) {
    this.database = database;
    this.accounts = accounts;
  }

  /// @param user who types the command
  static Administrator open(Servers servers, String user) {
    Database database =
        Database.open(DatabaseSettings.of(servers.database()), new SimpleMeterRegistry());
    return new Administrator(
        database,
        PlayersModule.administration(database, new Writes(), InstantSource.system(), user));
  }

  Administration accounts() {
    return accounts;
  }

  @Override
  public void close() {
    accounts.close();
    database.close();
  }
}
