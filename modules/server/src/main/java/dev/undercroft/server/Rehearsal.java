package dev.undercroft.server;

import dev.undercroft.cache.RedisSettings;
import dev.undercroft.content.ContentModule;
import dev.undercroft.content.Publication;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.database.Database;
import dev.undercroft.database.DatabaseSettings;
import dev.undercroft.database.Migrations;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.EmbeddedRedis;
import dev.undercroft.embedded.PostgresOptions;
import dev.undercroft.embedded.RedisOptions;
import dev.undercroft.rpc.RequestValidation;
import dev.undercroft.saves.SavesModule;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// A start for the JVM to learn from. Run with `-XX:AOTCacheOutput=undercroft.aot` it goes through
/// what starts, commands and first calls go through, on servers that are thrown away; the cache
/// that the JVM then writes spares all of them the work of finding, checking and linking classes.
final class Rehearsal {
  private static final String DATABASE = "rehearsal";
  private static final Duration SERVING = Duration.ofMinutes(1);
  private static final Map<String, String> ANY_PORTS =
      Map.of(
          Setting.GRPC_PORT.variable(), "0",
          Setting.ENVOY_LISTENER_PORT.variable(), "0",
          Setting.METRICS_PORT.variable(), "0");

  private final Checkout checkout = Checkout.ofLauncher();
  private final Stack started = new Stack();
  private final PrintWriter out = new PrintWriter(System.out, true);

  private Rehearsal() {}

  /// @param arguments the folder where programs of servers are unpacked
  public static void main(String[] arguments) {
    // As `serve` logs.
    System.setProperty("logback.configurationFile", "logback-serve.xml");
    var rehearsal = new Rehearsal();
    try {
      rehearsal.run(Path.of(arguments[0]).toAbsolutePath().normalize());
    } finally {
      rehearsal.started.close();
    }
    System.exit(0);
  }

  private void run(Path home) {
    RequestValidation validation = Node.validation();
    var seeds = (SeedCheck.Sound) SeedCheck.product().check(checkout.data());
    Settings settings = Settings.read(ANY_PORTS);
    Servers servers = servers(home);
    Migrations.migrate(servers.database().url());
    publish(servers, seeds);
    plan(servers, seeds);
    Node node = started.start(() -> Node.start(settings, servers, validation, 0, true));
    if (!node.awaitServing(SERVING)) {
      throw new IllegalStateException("the node does not serve");
    }
    FirstCalls.to(node.grpcPort(), out);
    try (var publisher = Publisher.open(servers)) {
      publisher.doctor().examineKept();
    }
  }

  private Servers servers(Path home) {
    EmbeddedRedis redis = started.start(() -> EmbeddedRedis.start(RedisOptions.scratch(home)));
    EmbeddedPostgres postgres =
        started.start(() -> EmbeddedPostgres.start(PostgresOptions.scratch(home)));
    postgres.createDatabase(DATABASE);
    return new Servers(
        DatabaseSettings.of(PostgresUrl.parse(postgres.url(DATABASE))),
        new RedisSettings(redis.url()));
  }

  private void publish(Servers servers, SeedCheck.Sound seeds) {
    try (var publisher = Publisher.open(servers)) {
      publisher
          .apply()
          .publish(
              seeds.seeds(), new Publication("rehearsal", "to learn"), new PrintedProgress(out));
    }
  }

  private static void plan(Servers servers, SeedCheck.Sound seeds) {
    try (var database = Database.open(servers.database(), new SimpleMeterRegistry())) {
      ContentModule.seedPlans(database, () -> SavesModule.countsByRelease(database))
          .plan(seeds.seeds());
    }
  }
}
