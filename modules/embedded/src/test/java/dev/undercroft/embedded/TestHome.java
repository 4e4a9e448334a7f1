package dev.undercroft.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder of this checkout that all tests unpack binaries into.
final class TestHome {
  static Path path() {
    return Path.of(System.getProperty("undercroft.home"));
  }

  static PostgresOptions durablePostgres(Path folder) throws IOException {
    return PostgresOptions.durable(path(), passable(folder).resolve("test-postgres"));
  }

  static RedisOptions durableRedis(Path folder) {
    return RedisOptions.durable(path(), folder.resolve("test-redis"));
  }

  /// The tests of this module run in its folder.
  static Path envoyRequirements() {
    return Path.of("../../envoy/requirements.txt");
  }

  /// JUnit's folders are closed to the user that root hands PostgreSQL to.
  static Path passable(Path folder) throws IOException {
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private TestHome() {}
}
