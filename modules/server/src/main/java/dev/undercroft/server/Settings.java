package dev.undercroft.server;

import dev.undercroft.cache.RedisSettings;
import dev.undercroft.database.DatabaseSettings;
import dev.undercroft.database.PostgresUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Everything that can be set, read once from the environment and refused at start if it can't be
/// right.
final class Settings {
  static final Setting HOME =
      new Setting(
          "UNDERCROFT_HOME",
          "folder",
          ".undercroft",
          "data, logs and downloaded programs of the embedded servers",
          false);
  static final Setting DATABASE_URL =
      new Setting(
          "UNDERCROFT_DATABASE_URL",
          "URL",
          "",
          "PostgreSQL to use instead of the embedded one: postgresql://user:password@host:5432/database",
          true);
  static final Setting DATABASE_POOL_MAX =
      new Setting(
          "UNDERCROFT_DATABASE_POOL_MAX",
          "connections",
          "8",
          "most connections to PostgreSQL, 1..100",
          false);
  static final Setting DATABASE_WAIT_MS =
      new Setting(
          "UNDERCROFT_DATABASE_WAIT_MS",
          "milliseconds",
          "2000",
          "how long a call waits for a free connection, 250..30000",
          false);
  static final Setting REDIS_URL =
      new Setting(
          "UNDERCROFT_REDIS_URL",
          "URL",
          "",
          "Redis to use instead of the embedded one: redis://user:password@host:6379",
          true);
  static final Setting EDGE_PORT =
      new Setting(
          "UNDERCROFT_EDGE_PORT",
          "port",
          "8080",
          "where clients reach Envoy on the loopback address",
          false);
  static final Setting GRPC_PORT =
      new Setting(
          "UNDERCROFT_GRPC_PORT",
          "port",
          "9090",
          "where internal services reach the server",
          false);
  static final Setting GRPC_ADDRESS =
      new Setting(
          "UNDERCROFT_GRPC_ADDRESS",
          "address",
          "127.0.0.1",
          "address that the server listens on for internal services",
          false);
  static final Setting ENVOY_LISTENER_PORT =
      new Setting(
          "UNDERCROFT_ENVOY_LISTENER_PORT",
          "port",
          "9190",
          "loopback port that is Envoy's alone; `up` takes a free one",
          false);
  static final Setting METRICS_PORT =
      new Setting(
          "UNDERCROFT_METRICS_PORT",
          "port",
          "9464",
          "Prometheus metrics on the loopback address",
          false);
  static final Setting DRAIN_MS =
      new Setting(
          "UNDERCROFT_DRAIN_MS",
          "milliseconds",
          "3000",
          "how long calls under way may take to finish at a stop, 0..8000",
          false);

  static final List<Setting> ALL =
      List.of(
          HOME,
          DATABASE_URL,
          DATABASE_POOL_MAX,
          DATABASE_WAIT_MS,
          REDIS_URL,
          EDGE_PORT,
          GRPC_PORT,
          GRPC_ADDRESS,
          ENVOY_LISTENER_PORT,
          METRICS_PORT,
          DRAIN_MS);

  private final Map<String, String> environment;

  private Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  /// @throws Refusal naming the first setting that can't be right
  static Settings read(Map<String, String> environment) {
    var settings = new Settings(Map.copyOf(environment));
    settings.databaseUrl().ifPresent(settings::database);
    settings.redisUrl();
    settings.grpcAddress();
    settings.drain();
    List<Integer> ports =
        List.of(
            settings.edgePort(),
            settings.grpcPort(),
            settings.envoyListenerPort(),
            settings.metricsPort());
    if (ports.stream().filter(port -> port != 0).distinct().count()
        < ports.stream().filter(port -> port != 0).count()) {
      throw new Refusal(
          "two of the ports "
              + ports
              + " are the same: change one of UNDERCROFT_EDGE_PORT, _GRPC_PORT, _ENVOY_LISTENER_PORT, _METRICS_PORT");
    }
    return settings;
  }

  Path home() {
    return Path.of(text(HOME)).toAbsolutePath().normalize();
  }

  Optional<PostgresUrl> databaseUrl() {
    return given(DATABASE_URL, PostgresUrl::parse);
  }

  DatabaseSettings database(PostgresUrl url) {
    long wait = number(DATABASE_WAIT_MS, 250, 30_000);
    return new DatabaseSettings(
        url, (int) number(DATABASE_POOL_MAX, 1, 100), Duration.ofMillis(wait));
  }

  Optional<RedisSettings> redisUrl() {
    return given(REDIS_URL, RedisSettings::new);
  }

  int edgePort() {
    return port(EDGE_PORT);
  }

  int grpcPort() {
    return port(GRPC_PORT);
  }

  String grpcAddress() {
    return text(GRPC_ADDRESS);
  }

  int envoyListenerPort() {
    return port(ENVOY_LISTENER_PORT);
  }

  int metricsPort() {
    return port(METRICS_PORT);
  }

  Duration drain() {
    return Duration.ofMillis(number(DRAIN_MS, 0, 8_000));
  }

  /// What holds now, as people may see it: a password in it is masked.
  String shown(Setting setting) {
    String value = text(setting);
    return setting.secret() ? value.replaceFirst("(//[^:@/]*):[^@/]*@", "$1:***@") : value;
  }

  private String text(Setting setting) {
    String value = environment.getOrDefault(setting.name(), "").strip();
    return value.isEmpty() ? setting.fallback() : value;
  }

  private <T> Optional<T> given(Setting setting, Function<String, T> parser) {
    String value = text(setting);
    try {
      return value.isEmpty() ? Optional.empty() : Optional.of(parser.apply(value));
    } catch (IllegalArgumentException e) {
      throw new Refusal(setting.name() + " can't be read: " + e.getMessage());
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
        setting.name()
            + " is "
            + least
            + ".."
            + most
            + " ("
            + setting.unit()
            + "), not \""
            + value
            + "\"");
  }
}
