package dev.undercroft.server;

/// What an operator can set, as environment variables `UNDERCROFT_…`.
enum Setting {
  HOME("folder", ".undercroft", "data, logs and downloaded programs of the embedded servers"),
  DATABASE_URL(
      "URL",
      "",
      "PostgreSQL to use instead of the embedded one: postgresql://user:password@host:5432/database"),
  DATABASE_POOL_MAX("connections", "8", "most connections to PostgreSQL, 1..100"),
  DATABASE_WAIT_MS(
      "milliseconds", "2000", "how long a call waits for a free connection, 250..30000"),
  REDIS_URL("URL", "", "Redis to use instead of the embedded one: redis://user:password@host:6379"),
  CONTENT_LEASE_SECONDS(
      "seconds",
      "30",
      "how long this node goes on answering with the active release without hearing from PostgreSQL, and a publish waits for it when it is silent, 2..300"),
  EDGE_PORT(
      "port", "8080", "where clients reach Envoy on the loopback address; 0 takes a free one"),
  TLS_CERT(
      "PEM file", "", "certificate that clients of Envoy are shown: with it they come by https"),
  TLS_KEY("PEM file", "", "private key of that certificate"),
  GRPC_PORT("port", "9090", "where internal services reach the server; 0 takes a free one"),
  GRPC_ADDRESS(
      "address",
      "127.0.0.1",
      "address that the server listens on for internal services; `up` stays on loopback"),
  ENVOY_LISTENER_PORT("port", "9190", "loopback port that is Envoy's alone; `up` takes a free one"),
  METRICS_PORT("port", "9464", "Prometheus metrics on the loopback address; 0 takes a free one"),
  DRAIN_MS(
      "milliseconds", "3000", "how long calls under way may take to finish at a stop, 0..5000");

  private final String unit;
  private final String fallback;
  private final String meaning;

  Setting(String unit, String fallback, String meaning) {
    this.unit = unit;
    this.fallback = fallback;
    this.meaning = meaning;
  }

  /// Name of the environment variable.
  String variable() {
    return "UNDERCROFT_" + name();
  }

  /// Unit of its value: port, milliseconds, URL …
  String unit() {
    return unit;
  }

  /// What holds when it is not set; may be empty.
  String fallback() {
    return fallback;
  }

  /// One line for people.
  String meaning() {
    return meaning;
  }
}
