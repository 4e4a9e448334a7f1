package dev.undercroft.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How to start a Redis.
///
/// @param home where programs are unpacked and scratch data lies
/// @param data the data folder, made when missing; null for data that is deleted on close
/// @param port of 127.0.0.1; 0 for any free one
public record RedisOptions(Path home, @Nullable Path data, int port) {
  public RedisOptions {
    home = home.toAbsolutePath().normalize();
    data = data == null ? null : data.toAbsolutePath().normalize();
    if (data != null && (data.getParent() == null || home.startsWith(data))) {
      throw new IllegalArgumentException("not a folder for data alone: " + data);
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0..65535, was " + port);
    }
  }

  /// For tests and the build: nothing is saved.
  public static RedisOptions scratch(Path home) {
    return new RedisOptions(home, null, 0);
  }

  /// A cache that is warm again after a restart.
  public static RedisOptions durable(Path home, Path data) {
    return new RedisOptions(home, data, 0);
  }

  /// The same on one port, for example that of a server that was stopped.
  public RedisOptions onPort(int port) {
    return new RedisOptions(home, data, port);
  }
}
