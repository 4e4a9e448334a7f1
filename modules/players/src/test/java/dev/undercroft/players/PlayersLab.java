package dev.undercroft.players;

import dev.undercroft.database.Database;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.proto.players.v1.RegisterRequest;
import dev.undercroft.rpc.RpcService;
import dev.undercroft.testkit.InProcessRpc;
import dev.undercroft.testkit.TestCache;
import dev.undercroft.testkit.TestServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/// A node with players, on a database that nobody else uses.
final class PlayersLab implements AutoCloseable {
  static final String PASSWORD = "correct horse battery";

  final PostgresUrl url;
  final Database database;
  final TestClock clock = new TestClock();
  final InProcessRpc rpc;
  private final TestCache cache;
  private final PlayersModule module;
  private final AtomicInteger addresses = new AtomicInteger();

  PlayersLab(TestServers servers) {
    this(servers.freshDatabase(), servers.redisUrl(), PasswordHashing.threads());
  }

  /// Without a Redis.
  PlayersLab(PostgresUrl url) {
    this(url, PasswordHashing.threads());
  }

  /// @param hashing threads that compute passwords' hashes
  PlayersLab(PostgresUrl url, ExecutorService hashing) {
    this(url, "redis://127.0.0.1:1", hashing);
  }

  PlayersLab(PostgresUrl url, String redisUrl, ExecutorService hashing) {
    this.url = url;
    database = TestServers.open(url);
    cache = TestCache.open(database, url, redisUrl);
    module =
        PlayersModule.start(
            database,
            cache.cache(),
            cache.writes(),
            List.of(),
            clock,
            new SimpleMeterRegistry(),
            hashing);
    rpc = InProcessRpc.start(module.authenticator(), module.services().toArray(RpcService[]::new));
  }

  /// Somebody without a session, at an address where nobody was before.
  TestClient stranger() {
    int next = addresses.incrementAndGet();
    return new TestClient(rpc.channel()).at("203.0.%d.%d".formatted(next / 256, next % 256));
  }

  /// A new player, signed in.
  TestClient player(String username) {
    TestClient client = stranger();
    return client.with(client.auth().register(registration(username)).getToken());
  }

  static RegisterRequest registration(String username) {
    return RegisterRequest.newBuilder()
        .setUsername(username)
        .setEmail(username + "@example.com")
        .setPassword(PASSWORD)
        .build();
  }

  @Override
  public void close() {
    rpc.close();
    module.close();
    cache.close();
    database.close();
  }
}
