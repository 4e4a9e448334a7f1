package dev.undercroft.bench.stand;

import dev.undercroft.cache.CacheModule;
import dev.undercroft.cache.ContentCache;
import dev.undercroft.cache.Redis;
import dev.undercroft.command.Site;
import dev.undercroft.content.ContentModule;
import dev.undercroft.database.Beacon;
import dev.undercroft.database.Database;
import dev.undercroft.database.DatabaseSettings;
import dev.undercroft.players.PlayersModule;
import dev.undercroft.rpc.Authenticator;
import dev.undercroft.rpc.RequestValidation;
import dev.undercroft.rpc.RpcHealth;
import dev.undercroft.rpc.RpcServer;
import dev.undercroft.rpc.RpcSettings;
import dev.undercroft.saves.SavesModule;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jooq.impl.DataSourceConnectionProvider;

/// The product in this JVM, joined as the server joins it and reached through its gRPC port on
/// loopback. Its pool, its Redis client and its meters are there for floors and counts.
public final class Stand implements AutoCloseable {
  private static final long PATIENCE_MS = 60_000;

  private final Parts parts;
  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final Servers servers;
  private final int release;
  private final Database database;
  private final Redis redis;
  private final Authenticator authenticator;
  private final ManagedChannel channel;
  private boolean hasRedis = true;

  private Stand(Parts parts, Site site) {
    this.parts = parts;
    servers = parts.keep(Servers.start(site));
    release = servers.publish();
    database = parts.keep(Database.open(DatabaseSettings.of(servers.database()), metrics));
    redis = parts.keep(Redis.at(servers.redis()));
    var health = new RpcHealth();
    CacheModule cache = CacheModule.open(redis, database.epochs(), metrics);
    ContentModule content =
        ContentModule.open(database, new ContentCache(redis, metrics), health::set, metrics);
    parts.keep(Beacon.start(database, servers.database(), "bench", content.node(), cache.node()));
    parts.keep(cache);
    parts.keep(content);
    SavesModule saves = SavesModule.create(database, cache.cache(), cache.writes(), metrics);
    PlayersModule players =
        parts.keep(
            PlayersModule.start(
                database,
                cache.cache(),
                cache.writes(),
                List.of(saves.playerData()),
                InstantSource.system(),
                metrics));
    authenticator = players.authenticator();
    var services = new ArrayList<>(content.services());
    services.addAll(players.services());
    services.addAll(saves.services());
    var validation =
        RequestValidation.warm(
            services.stream().map(service -> service.definition().getServiceDescriptor()).toList());
    RpcServer rpc =
        parts.keep(
            RpcServer.start(
                RpcSettings.loopback(0, false),
                services,
                validation,
                authenticator,
                health,
                metrics));
    channel =
        ManagedChannelBuilder.forAddress("127.0.0.1", rpc.port())
            .usePlaintext()
            .directExecutor()
            .build();
    parts.keep(this::hangUp);
    await("content", health::serving);
    await("the cache", () -> cache.node().confirmed() > 0);
  }

  /// Returns when everything answers and values are kept in Redis.
  public static Stand start(Site site) {
    return Parts.assemble(parts -> new Stand(parts, site));
  }

  private static void await(String what, BooleanSupplier isThere) {
    long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
    while (!isThere.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(what + " is not there after a minute");
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the bench was interrupted", e);
      }
    }
  }

  /// Number of the release that is active.
  public int release() {
    return release;
  }

  public Database database() {
    return database;
  }

  /// The connections that the product has.
  public DataSource pool() {
    return ((DataSourceConnectionProvider) database.jooq().configuration().connectionProvider())
        .dataSource();
  }

  public Redis redis() {
    return redis;
  }

  public Authenticator authenticator() {
    return authenticator;
  }

  public Channel channel() {
    return channel;
  }

  /// How often a connection was taken from the pool so far. A read takes one for its one statement;
  /// the beat has a connection of its own and is not among them.
  public long statements() {
    return metrics.get("hikaricp.connections.acquire").timer().count();
  }

  /// Processor time that this JVM, PostgreSQL and Redis have used so far.
  public long cpuNanos() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .orElse(Duration.ZERO)
        .plus(servers.cpu())
        .toNanos();
  }

  /// From now on there is no Redis.
  public void stopRedis() {
    servers.stopRedis();
    hasRedis = false;
  }

  public boolean hasRedis() {
    return hasRedis;
  }

  private void hangUp() throws InterruptedException {
    channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    parts.close();
  }
}
