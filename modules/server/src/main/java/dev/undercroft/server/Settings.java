package dev.undercroft.server;

import dev.undercroft.cache.RedisSettings;
import dev.undercroft.database.DatabaseSettings;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.kernel.Limits;
import dev.undercroft.server.edge.TlsFiles;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Everything that can be set, read once from the environment and refused at start if it can't be
/// right.
final class Settings {
  private final Map<String, String> environment;

  private Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  /// @throws Refusal naming the first setting that can't be right
  static Settings read(Map<String, String> environment) {
    var settings = new Settings(Map.copyOf(environment));
    settings.databaseUrl();
    settings.databasePoolMax();
    settings.databaseWait();
    settings.redisUrl();
    settings.contentLease();
    settings.tls();
    settings.grpcAddress();
    settings.drain();
    refuseTwins(
        List.of(
            settings.edgePort(),
            settings.grpcPort(),
            settings.envoyListenerPort(),
            settings.metricsPort()));
    return settings;
  }

  private static void refuseTwins(List<Integer> ports) {
    List<Integer> fixed = ports.stream().filter(port -> port != 0).toList();
    if (fixed.stream().distinct().count() < fixed.size()) {
      throw new Refusal(
          "two of the ports "
              + ports
              + " are the same: change one of UNDERCROFT_EDGE_PORT, _GRPC_PORT, _ENVOY_LISTENER_PORT, _METRICS_PORT");
    }
  }

  Path home() {
    return Path.of(text(Setting.HOME)).toAbsolutePath().normalize();
  }

  Optional<PostgresUrl> databaseUrl() {
    return given(Setting.DATABASE_URL, PostgresUrl::parse);
  }

  DatabaseSettings database(PostgresUrl url) {
    return new DatabaseSettings(url, databasePoolMax(), databaseWait());
  }

  Optional<RedisSettings> redisUrl() {
    return given(Setting.REDIS_URL, RedisSettings::new);
  }

  Duration contentLease() {
    return Duration.ofSeconds(
        number(
            Setting.CONTENT_LEASE_SECONDS,
            Limits.CONTENT_LEASE_MIN.toSeconds(),
            Limits.CONTENT_LEASE_MAX.toSeconds()));
  }

  int edgePort() {
    return port(Setting.EDGE_PORT);
  }

  /// Empty when clients come without TLS.
  Optional<TlsFiles> tls() {
    Optional<Path> certificate = given(Setting.TLS_CERT, Path::of);
    Optional<Path> key = given(Setting.TLS_KEY, Path::of);
    if (certificate.isPresent() != key.isPresent()) {
      throw new Refusal("UNDERCROFT_TLS_CERT and UNDERCROFT_TLS_KEY belong together: set both");
    }
    try {
      return certificate.map(file -> new TlsFiles(file, key.get()));
    } catch (IllegalArgumentException e) {
      throw new Refusal("UNDERCROFT_TLS_CERT and UNDERCROFT_TLS_KEY: " + e.getMessage());
    }
  }

  int grpcPort() {
    return port(Setting.GRPC_PORT);
  }

  InetAddress grpcAddress() {
    String address = text(Setting.GRPC_ADDRESS);
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new Refusal(
          Setting.GRPC_ADDRESS.variable()
              + " is an address of this machine such as 127.0.0.1, not \""
              + address
              + "\"");
    }
  }

  int envoyListenerPort() {
    return port(Setting.ENVOY_LISTENER_PORT);
  }

  int metricsPort() {
    return port(Setting.METRICS_PORT);
  }

  Duration drain() {
    return Duration.ofMillis(number(Setting.DRAIN_MS, 0, 5_000));
  }

  /// What holds now, as people may see it: passwords are left out.
  String shown(Setting setting) {
    return switch (setting) {
      case HOME -> home().toString();
      case DATABASE_URL -> databaseUrl().map(PostgresUrl::toString).orElse("");
      case REDIS_URL -> redisUrl().map(RedisSettings::toString).orElse("");
      default -> text(setting);
    };
  }

  private int databasePoolMax() {
    return (int) number(Setting.DATABASE_POOL_MAX, 1, 100);
  }

  private Duration databaseWait() {
    return Duration.ofMillis(number(Setting.DATABASE_WAIT_MS, 250, 30_000));
  }

  private String text(Setting setting) {
    String value = environment.getOrDefault(setting.variable(), "").strip();
    return value.isEmpty() ? setting.fallback() : value;
  }

  private <T> Optional<T> given(Setting setting, Function<String, T> parser) {
    String value = text(setting);
    try {
      return value.isEmpty() ? Optional.empty() : Optional.of(parser.apply(value));
    } catch (IllegalArgumentException e) {
      throw new Refusal(setting.variable() + " can't be read: " + e.getMessage());
    }
  }

  // Port 0 asks for any free one.
  private int port(Setting setting) {
    return (int) number(setting, 0, 65_535);
  }

  private long number(Setting setting, long least, long most) {
    String value = text(setting);
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, as for a number out of range
    }
    throw new Refusal(
        "%s is %d..%d (%s), not \"%s\""
            .formatted(setting.variable(), least, most, setting.unit(), value));
  }
}
