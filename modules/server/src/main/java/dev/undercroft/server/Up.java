package dev.undercroft.server;

import dev.undercroft.cache.RedisSettings;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.database.Migrations;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.EmbeddedRedis;
import dev.undercroft.embedded.EnvoyBinary;
import dev.undercroft.embedded.FreePort;
import dev.undercroft.embedded.PostgresOptions;
import dev.undercroft.embedded.RedisOptions;
import dev.undercroft.rpc.RequestValidation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/// Everything on one machine: databases, server and edge, in the order in which they need each
/// other; what needs nothing else goes on beside.
final class Up implements AutoCloseable {
  private static final String DATABASE = "undercroft";
  private static final Duration SERVING = Duration.ofSeconds(30);
  // Together less than the ten seconds that are promised.
  private static final Duration STOP = Duration.ofSeconds(8);
  private static final Duration KILL = Duration.ofSeconds(1);

  private final Settings settings;
  private final Path home;
  private final Checkout checkout;
  private final PrintWriter out;
  private final Stack started = new Stack();
  private final Map<String, Long> pids = new ConcurrentSkipListMap<>();

  Up(Settings settings, Checkout checkout, PrintWriter out) {
    this.settings = settings;
    this.home = settings.home();
    this.checkout = checkout;
    this.out = out;
    pids.put("launcher", ProcessHandle.current().pid());
    pids.put("server", ProcessHandle.current().pid());
  }

  /// @throws RuntimeException that {@link Sentences} puts into one sentence; what had been started
  ///   is stopped again by {@link #close}
  void start() {
    try {
      startAll();
    } catch (RuntimeException e) {
      // Whatever fails while it is stopped fails because of that.
      throw started.isClosed() ? new Refusal("stopped before it was up") : e;
    }
  }

  private void startAll() {
    checkPlace();
    RequestValidation validation = Node.validation();
    var envoy = beside(() -> EnvoyBinary.find(home, checkout.envoyRequirements()));
    var seeds = beside(() -> SeedCheck.product().check(Checkout.shown(checkout.data())));
    say("PostgreSQL …", settings.databaseUrl().isEmpty());
    say("Redis …", settings.redisUrl().isEmpty());
    var redis = beside(() -> settings.redisUrl().orElseGet(this::redis));
    PostgresUrl database = settings.databaseUrl().orElseGet(this::postgres);
    migrate(database);
    var servers = new Servers(settings.database(database), redis.join());
    boolean published =
        new StartSeeds(servers, LastSeeds.of(settings), Checkout.shown(checkout.data()), out)
            .apply(seeds.join());
    Node node = serve(servers, validation, published);
    Edge edge = edge(envoy, node);
    RunFile running = runFile(servers, node, edge);
    started.start(() -> {
      running.write(home);
      return () -> RunFile.remove(home);
    });
    say(Greeting.of(running));
  }

  private void checkPlace() {
    if (!settings.grpcAddress().isLoopbackAddress()) {
      throw new Refusal(
          "`up` asks callers for nothing and must not be reached from elsewhere: set %s to 127.0.0.1, or use `serve`"
              .formatted(Setting.GRPC_ADDRESS.variable()));
    }
    started.start(() -> OneUp.lock(home));
    RunFile.remove(home); // that of an `up` that was killed
    Ports.check(settings.edgePort(), Setting.EDGE_PORT);
    Ports.check(settings.grpcPort(), Setting.GRPC_PORT);
    Ports.check(settings.metricsPort(), Setting.METRICS_PORT);
  }

  private PostgresUrl postgres() {
    Path data = home.resolve("postgres");
    EmbeddedPostgres postgres =
        started.start(() -> EmbeddedPostgres.start(PostgresOptions.durable(home, data)));
    pids.put("postgres", postgres.pid());
    say(
        "  PostgreSQL's user can't get to %s: its data lies in %s".formatted(home, postgres.data()),
        !postgres.data().equals(data));
    postgres.createDatabase(DATABASE);
    return PostgresUrl.parse(postgres.url(DATABASE));
  }

  private RedisSettings redis() {
    EmbeddedRedis redis =
        started.start(() -> EmbeddedRedis.start(RedisOptions.durable(home, home.resolve("redis"))));
    pids.put("redis", redis.pid());
    return new RedisSettings(redis.url());
  }

  private void migrate(PostgresUrl database) {
    int ran = Migrations.migrate(database);
    say("Migrations: " + ran + " run", ran > 0);
  }

  private Node serve(Servers servers, RequestValidation validation, boolean published) {
    say("Server …");
    Node node =
        started.start(() -> Node.start(settings, servers, validation, FreePort.next(), true));
    if (published && !node.awaitServing(SERVING)) {
      say("  the release is not served yet: see " + home.resolve("logs/server.log"));
    }
    return node;
  }

  private Edge edge(CompletableFuture<Path> binary, Node node) {
    say(binary.isDone() ? "Envoy …" : "Envoy … (fetched with pip, this once)");
    Path program = binary.join();
    Edge edge = started.start(() -> Edge.start(settings, checkout, program, node));
    pids.put("envoy", edge.pid());
    return edge;
  }

  private RunFile runFile(Servers servers, Node node, Edge edge) {
    return new RunFile(
        edge.url(),
        edge.url(),
        "127.0.0.1:" + node.grpcPort(),
        node.metricsUrl(),
        edge.adminUrl(),
        servers.database().url().full(),
        servers.redis().url(),
        new TreeMap<>(pids));
  }

  private static <T> CompletableFuture<T> beside(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task));
  }

  private void say(String text) {
    out.println(text);
    out.flush();
  }

  private void say(String text, boolean applies) {
    if (applies) {
      say(text);
    }
  }

  /// Returns when it is about to stop.
  void awaitStop() throws InterruptedException {
    started.awaitClosed();
  }

  /// Stops everything that was started, last first. What is still there after 8 s, or was just
  /// being started, is killed: nothing that was committed is lost.
  @Override
  public void close() {
    Thread closing = Thread.ofPlatform().name("close").daemon().start(started::close);
    try {
      closing.join(STOP);
      long end = System.nanoTime() + KILL.toNanos();
      do {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Thread.sleep(10);
      } while (started.isStarting() && System.nanoTime() < end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
