package dev.undercroft.server;

import dev.undercroft.cache.RedisSettings;
import dev.undercroft.database.Migrations;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.EmbeddedRedis;
import dev.undercroft.embedded.PostgresOptions;
import dev.undercroft.embedded.RedisOptions;
import dev.undercroft.rpc.RequestValidation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Everything on one machine: databases, server and edge, in the order in which they need each
/// other.
final class Up implements AutoCloseable {
  private static final String DATABASE = "undercroft";
  private static final Duration SERVING = Duration.ofSeconds(30);

  private final Settings settings;
  private final Path root;
  private final PrintWriter out;
  private final Stack started = new Stack();
  private final Map<String, Long> pids = new LinkedHashMap<>();

  /// @param root the checkout: where data, envoy and the built page are
  Up(Settings settings, Path root, PrintWriter out) {
    this.settings = settings;
    this.root = root.toAbsolutePath().normalize();
    this.out = out;
    pids.put("launcher", ProcessHandle.current().pid());
    pids.put("server", ProcessHandle.current().pid());
  }

  /// @throws Refusal or another exception that {@link Sentences} puts into one sentence; what had
  ///   been started is stopped again by {@link #close}
  void start() {
    Path home = settings.home();
    started.start(() -> OneUp.lock(home));
    Ports.check(settings.edgePort(), Settings.EDGE_PORT);
    Ports.check(settings.grpcPort(), Settings.GRPC_PORT);
    Ports.check(settings.metricsPort(), Settings.METRICS_PORT);
    RequestValidation validation = Node.validation();
    PostgresUrl database = settings.databaseUrl().orElseGet(this::postgres);
    RedisSettings redis = settings.redisUrl().orElseGet(this::redis);
    var servers = new Servers(database, redis);
    migrate(database);
    new StartSeeds(servers, root.resolve("data"), out).apply();
    Node node = serve(servers, validation);
    Edge edge = started.start(() -> Edge.start(settings, root, node, out));
    pids.put("envoy", edge.pid());
    RunFile running = runFile(servers, node, edge);
    running.write(home);
    started.start(() -> () -> RunFile.remove(home));
    say(Greeting.of(running));
  }

  private PostgresUrl postgres() {
    say("PostgreSQL …");
    Path home = settings.home();
    EmbeddedPostgres postgres =
        started.start(
            () -> EmbeddedPostgres.start(PostgresOptions.durable(home, home.resolve("postgres"))));
    postgres.createDatabase(DATABASE);
    pids.put("postgres", postgres.pid());
    return PostgresUrl.parse(postgres.url(DATABASE));
  }

  private RedisSettings redis() {
    say("Redis …");
    Path home = settings.home();
    EmbeddedRedis redis =
        started.start(() -> EmbeddedRedis.start(RedisOptions.durable(home, home.resolve("redis"))));
    pids.put("redis", redis.pid());
    return new RedisSettings(redis.url());
  }

  private void migrate(PostgresUrl database) {
    int ran = Migrations.migrate(database);
    if (ran > 0) {
      say("Migrations: " + ran + " run");
    }
  }

  private Node serve(Servers servers, RequestValidation validation) {
    say("Server …");
    Node node = started.start(() -> Node.start(settings, servers, validation, Ports.free(), true));
    if (!node.awaitServing(SERVING)) {
      say("No release is active yet: mend the seeds, then ./undercroft seed apply");
    }
    return node;
  }

  private RunFile runFile(Servers servers, Node node, Edge edge) {
    return new RunFile(
        edge.url(),
        edge.url(),
        "127.0.0.1:" + node.grpcPort(),
        node.metricsUrl(),
        edge.adminUrl(),
        servers.database().full(),
        servers.redis().url(),
        Map.copyOf(pids));
  }

  private void say(String text) {
    out.println(text);
    out.flush();
  }

  /// Stops everything that was started, last first.
  @Override
  public void close() {
    started.close();
  }
}
