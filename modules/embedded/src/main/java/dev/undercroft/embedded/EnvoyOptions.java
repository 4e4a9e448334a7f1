package dev.undercroft.embedded;

import java.nio.file.Path;
import java.time.Duration;

/// How to start an Envoy.
///
/// @param binary the program, as [EnvoyBinary#find] gives it
/// @param config its bootstrap file, with the admin interface on 127.0.0.1 and, on every listener,
///   `enable_reuse_port: false`: else two Envoys share a port and nobody is told
/// @param workingDirectory what relative paths in the config start from
/// @param adminPort of 127.0.0.1, as the config says; see [FreePort]
/// @param log the file that its output goes to
/// @param drain how long requests under way may take to finish at a stop, in whole seconds
public record EnvoyOptions(
    Path binary, Path config, Path workingDirectory, int adminPort, Path log, Duration drain) {
  private static final Duration DRAIN = Duration.ofSeconds(5);

  public EnvoyOptions {
    binary = binary.toAbsolutePath().normalize();
    config = config.toAbsolutePath().normalize();
    workingDirectory = workingDirectory.toAbsolutePath().normalize();
    log = log.toAbsolutePath().normalize();
    if (adminPort < 1 || adminPort > 65_535) {
      throw new IllegalArgumentException("adminPort must be 1..65535, was " + adminPort);
    }
  }

  /// Requests under way have 5 s at a stop.
  public EnvoyOptions(Path binary, Path config, Path workingDirectory, int adminPort, Path log) {
    this(binary, config, workingDirectory, adminPort, log, DRAIN);
  }

  /// Logs to `logs/envoy.log` below the working directory.
  public EnvoyOptions(Path binary, Path config, Path workingDirectory, int adminPort) {
    this(binary, config, workingDirectory, adminPort, workingDirectory.resolve("logs/envoy.log"));
  }
}
