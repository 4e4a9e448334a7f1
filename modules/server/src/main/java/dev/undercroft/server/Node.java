package dev.undercroft.server;

import dev.undercroft.cache.CacheModule;
import dev.undercroft.cache.ContentCache;
import dev.undercroft.cache.Redis;
import dev.undercroft.content.ContentModule;
import dev.undercroft.database.Beacon;
import dev.undercroft.database.Database;
import dev.undercroft.players.PlayersModule;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.feed.v1.ReleaseFeedServiceGrpc;
import dev.undercroft.proto.openapi.v1.OpenApiServiceGrpc;
import dev.undercroft.proto.players.v1.AuthServiceGrpc;
import dev.undercroft.proto.players.v1.ProfileServiceGrpc;
import dev.undercroft.proto.players.v1.SessionServiceGrpc;
import dev.undercroft.proto.release.v1.ContentJsonServiceGrpc;
import dev.undercroft.proto.release.v1.DraftServiceGrpc;
import dev.undercroft.proto.release.v1.ReleaseAdminServiceGrpc;
import dev.undercroft.proto.release.v1.ReleaseServiceGrpc;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc;
import dev.undercroft.rpc.RequestValidation;
import dev.undercroft.rpc.RpcHealth;
import dev.undercroft.rpc.RpcServer;
import dev.undercroft.rpc.RpcSettings;
import dev.undercroft.saves.SavesModule;
import io.grpc.ServiceDescriptor;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// One running server: every part is made here and joined, and stopped in the opposite order.
final class Node implements AutoCloseable {
  /// Services that Envoy offers as JSON. CatalogService is not among them: its JSON is built once a
  /// release and answered by ContentJsonService.
  private static final List<ServiceDescriptor> TRANSCODED =
      List.of(
          ContentJsonServiceGrpc.getServiceDescriptor(),
          ReleaseServiceGrpc.getServiceDescriptor(),
          ReleaseAdminServiceGrpc.getServiceDescriptor(),
          ReleaseFeedServiceGrpc.getServiceDescriptor(),
          DraftServiceGrpc.getServiceDescriptor(),
          OpenApiServiceGrpc.getServiceDescriptor(),
          AuthServiceGrpc.getServiceDescriptor(),
          SessionServiceGrpc.getServiceDescriptor(),
          ProfileServiceGrpc.getServiceDescriptor(),
          SaveServiceGrpc.getServiceDescriptor());

  private final Stack parts;
  private final RpcServer rpc;
  private final MetricsEndpoint endpoint;
  private final CountDownLatch serving;

  private Node(Stack parts, RpcServer rpc, MetricsEndpoint endpoint, CountDownLatch serving) {
    this.parts = parts;
    this.rpc = rpc;
    this.endpoint = endpoint;
    this.serving = serving;
  }

  /// Begins to build the rules that requests are checked by; it takes a while and needs nothing
  /// else.
  static RequestValidation validation() {
    var checked = new ArrayList<>(TRANSCODED);
    checked.add(CatalogServiceGrpc.getServiceDescriptor());
    return RequestValidation.warm(checked);
  }

  /// @param edgePort loopback port of the listener that is Envoy's alone
  /// @param reflection whether callers may ask for the API's descriptors
  static Node start(
      Settings settings,
      Servers servers,
      RequestValidation validation,
      int edgePort,
      boolean reflection) {
    var parts = new Stack();
    try {
      return start(parts, settings, servers, validation, edgePort, reflection);
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private static Node start(
      Stack parts,
      Settings settings,
      Servers servers,
      RequestValidation validation,
      int edgePort,
      boolean reflection) {
    var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(metrics);
    new ProcessorMetrics().bindTo(metrics);
    new GarbageMeters().bindTo(metrics);
    var redisBeside =
        CompletableFuture.supplyAsync(
            () -> parts.start(() -> Redis.at(servers.redis())),
            Thread.ofPlatform().name("redis-start").daemon()::start);
    Database database = parts.start(() -> Database.open(servers.database(), metrics));
    Redis redis = redisBeside.join();
    var health = new RpcHealth();
    var serving = new CountDownLatch(1);
    CacheModule cache = CacheModule.open(redis, database.epochs(), metrics);
    ContentModule content =
        ContentModule.open(
            database,
            new ContentCache(redis, metrics),
            ready -> {
              health.set(ready);
              if (ready) {
                serving.countDown();
              }
            },
            metrics,
            settings.contentLease());
    // The beat ends last: as long as this node answers or makes a write known, others wait for it.
    parts.start(() ->
        Beacon.start(database, servers.database().url(), name(), content.node(), cache.node()));
    parts.start(() -> cache);
    parts.start(() -> content);
    SavesModule saves = SavesModule.create(database, cache.cache(), cache.writes(), metrics);
    PlayersModule players =
        parts.start(() ->
            PlayersModule.start(
                database,
                cache.cache(),
                cache.writes(),
                List.of(saves.playerData(), ContentModule.playerData()),
                InstantSource.system(),
                metrics));
    var services = new ArrayList<>(content.services(players.authenticator()));
    services.addAll(
        content.adminServices(players::username, () -> SavesModule.countsByRelease(database)));
    services.addAll(players.services());
    services.addAll(saves.services());
    services.add(OpenApi.service());
    var listening =
        new RpcSettings(settings.grpcAddress(), settings.grpcPort(), edgePort, reflection);
    RpcServer rpc =
        RpcServer.start(listening, services, validation, players.authenticator(), health, metrics);
    parts.start(() -> () -> rpc.drain(settings.drain()));
    MetricsEndpoint endpoint =
        parts.start(() -> MetricsEndpoint.start(settings.metricsPort(), metrics));
    return new Node(parts, rpc, endpoint, serving);
  }

  /// @return whether content was answered within `wait`
  boolean awaitServing(Duration wait) {
    try {
      return serving.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  List<ServiceDescriptor> transcoded() {
    return TRANSCODED;
  }

  int grpcPort() {
    return rpc.port();
  }

  int edgePort() {
    return rpc.edgePort();
  }

  String metricsUrl() {
    return endpoint.url();
  }

  /// Streams end and health says NOT_SERVING, while calls go on: whoever stands in front can finish
  /// in order. The first step of a stop.
  void leave() {
    rpc.leave();
  }

  /// Calls under way finish, then everything ends.
  @Override
  public void close() {
    parts.close();
  }

  private static String name() {
    String host = System.getenv().getOrDefault("HOSTNAME", "localhost");
    return host + ":" + ProcessHandle.current().pid();
  }
}
