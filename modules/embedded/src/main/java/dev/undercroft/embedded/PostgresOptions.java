package dev.undercroft.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How to start a PostgreSQL.
///
/// @param home where programs are unpacked and scratch data lies
/// @param data the data folder, made when missing; null for data that is deleted on close
/// @param port of 127.0.0.1; 0 for any free one
public record PostgresOptions(Path home, @Nullable Path data, int port) {
  public PostgresOptions {
    home = home.toAbsolutePath().normalize();
    data = data == null ? null : data.toAbsolutePath().normalize();
    if (data != null && (data.getParent() == null || home.startsWith(data))) {
      throw new IllegalArgumentException("not a folder for data alone: " + data);
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0..65535, was " + port);
    }
  }

  /// For tests and the build: fast, not durable, gone on close.
  public static PostgresOptions scratch(Path home) {
    return new PostgresOptions(home, null, 0);
  }

  /// For players' data: what was committed is on the disk.
  public static PostgresOptions durable(Path home, Path data) {
    return new PostgresOptions(home, data, 0);
  }

  /// The same on one port, for example that of a server that was stopped.
  public PostgresOptions onPort(int port) {
    return new PostgresOptions(home, data, port);
  }
}
