package dev.undercroft.server;

import dev.undercroft.database.PostgresUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Remembers which state of the checkout's own seeds was published last, so that a start publishes
/// only what changed since: what was published from another folder, or chosen by a rollback, then
/// stays active.
///
/// @param database what it is remembered for; another database knows nothing of it
record LastSeeds(Path home, String database) {
  private static final String EMBEDDED = "embedded";

  static LastSeeds of(Settings settings) {
    String database =
        settings
            .databaseUrl()
            .or(() ->
                RunFile.read(settings.home())
                    .filter(run -> !run.pids().containsKey("postgres"))
                    .map(run -> PostgresUrl.parse(run.database())))
            .map(PostgresUrl::toString)
            .orElse(EMBEDDED);
    return new LastSeeds(settings.home(), database);
  }

  /// Hash of those seeds; empty when nothing is remembered.
  Optional<String> hash() {
    try {
      return Files.readAllLines(file()).stream()
          .filter(line -> line.endsWith(" " + database))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void remember(String hash) {
    try {
      Files.writeString(file(), hash + " " + database + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    return home.resolve("last-seeds");
  }
}
