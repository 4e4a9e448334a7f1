package dev.undercroft.server;

import dev.undercroft.content.ContentModule;
import dev.undercroft.content.Publication;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.database.Database;
import dev.undercroft.database.Migrations;
import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.EmbeddedRedis;
import dev.undercroft.embedded.PostgresOptions;
import dev.undercroft.embedded.RedisOptions;
import dev.undercroft.saves.SavesModule;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// A start for the JVM to learn from. Run with `-XX:AOTCacheOutput=undercroft.aot` it goes through
/// what starts, commands and first calls go through, on servers that are thrown away; the cache
/// that the JVM then writes spares all of them the work of finding, checking and linking classes.
final class Rehearsal {
  private static final String DATABASE = "rehearsal";
  private static final Duration SERVING = Duration.ofMinutes(1);

  private final Checkout checkout = Checkout.ofLauncher();
  private final Stack started = new Stack();
  private final PrintWriter out = new PrintWriter(System.out, true);

  private Rehearsal() {}

  /// @param arguments the folder where programs of servers are unpacked
  public static void main(String[] arguments) {
    Main.prepare(new String[] {"serve"});
    var rehearsal = new Rehearsal();
    try {
      rehearsal.run(Path.of(arguments[0]).toAbsolutePath().normalize());
    } finally {
      rehearsal.started.close();
    }
    System.exit(0);
  }

  private void run(Path home) {
    commandLines();
    var seeds = (SeedCheck.Sound) SeedCheck.product().check(checkout.data());
    Map<String, String> environment = environment(home);
    Servers servers = Servers.given(Settings.read(environment));
    Migrations.migrate(servers.database().url());
    publish(servers, seeds);
    plan(servers, seeds);
    Node node = Serving.start(environment, started, out);
    if (!node.awaitServing(SERVING)) {
      throw new IllegalStateException("the node does not serve");
    }
    FirstCalls.to(node.grpcPort(), out);
    try (var publisher = Publisher.open(servers)) {
      publisher.doctor().examineKept();
    }
  }

  // Besides `serve`, whose own way is gone below.
  private void commandLines() {
    UnknownSettings.warnings(Set.of("UNDERCROFT_RDIS_URL")).forEach(out::println);
    var commands = Main.commandLine().setOut(out);
    commands.execute("config");
    commands.execute("seed", "apply", "--help");
  }

  // Servers that are thrown away, and free ports.
  private Map<String, String> environment(Path home) {
    EmbeddedRedis redis = started.start(() -> EmbeddedRedis.start(RedisOptions.scratch(home)));
    EmbeddedPostgres postgres =
        started.start(() -> EmbeddedPostgres.start(PostgresOptions.scratch(home)));
    postgres.createDatabase(DATABASE);
    return Map.of(
        Setting.DATABASE_URL.variable(), postgres.url(DATABASE),
        Setting.REDIS_URL.variable(), redis.url(),
        Setting.GRPC_PORT.variable(), "0",
        Setting.ENVOY_LISTENER_PORT.variable(), "0",
        Setting.METRICS_PORT.variable(), "0");
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
