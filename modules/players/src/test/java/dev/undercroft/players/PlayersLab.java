package dev.undercroft.players;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.database.Database;
import dev.undercroft.database.PlayerData;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.proto.players.v1.RegisterRequest;
import dev.undercroft.rpc.RpcService;
import dev.undercroft.testkit.InProcessRpc;
import dev.undercroft.testkit.TestCache;
import dev.undercroft.testkit.TestServers;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A node with players, on a database that nobody else uses.
final class PlayersLab implements AutoCloseable {
  static final String PASSWORD = "correct horse battery";

  final PostgresUrl url;
  final Database database;
  final TestClock clock;
  final InProcessRpc rpc;
  private final TestCache cache;
  private final PlayersModule module;
  private final AtomicInteger addresses = new AtomicInteger();

  PlayersLab(TestServers servers) {
    this(servers, List.of());
  }

  /// @param others what other features keep about players
  PlayersLab(TestServers servers, List<PlayerData> others) {
    this(
        servers.freshDatabase(),
        servers.redisUrl(),
        new TestClock(),
        PasswordHashing.threads(),
        others);
  }

  /// One more node on a database that is there already, without a Redis.
  PlayersLab(PostgresUrl url, TestClock clock) {
    this(url, clock, PasswordHashing.threads());
  }

  /// @param hashing threads that compute passwords' hashes
  PlayersLab(PostgresUrl url, TestClock clock, ExecutorService hashing) {
    this(url, "redis://127.0.0.1:1", clock, hashing, List.of());
  }

  private PlayersLab(
      PostgresUrl url,
      String redisUrl,
      TestClock clock,
      ExecutorService hashing,
      List<PlayerData> others) {
    this.url = url;
    this.clock = clock;
    database = TestServers.open(url);
    cache = TestCache.open(database, url, redisUrl);
    module =
        PlayersModule.start(
            database,
            cache.cache(),
            cache.writes(),
            others,
            clock,
            new SimpleMeterRegistry(),
            hashing);
    rpc = InProcessRpc.start(module.authenticator(), module.services().toArray(RpcService[]::new));
    warmUp();
  }

  // The first call of a JVM builds the rules of requests and loads half of the libraries: on a busy
  // machine that takes longer than a call may.
  private void warmUp() {
    for (int i = 0; ; i++) {
      try {
        player("warm_up_" + i).me();
        return;
      } catch (StatusRuntimeException refusal) {
        // Another lab on the same database may have made the player.
        if (refusal.getStatus().getCode() != Code.DEADLINE_EXCEEDED) {
          return;
        }
      }
    }
  }

  /// Returns when sessions and pages are kept in Redis.
  PlayersLab awaitTrust() {
    cache.awaitTrust();
    return this;
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

  /// The command line beside the node.
  Administration admin() {
    return PlayersModule.administration(database, cache.writes(), clock, "tester");
  }

  /// The player with one more session, at an address where nobody was before.
  TestClient signedIn(String username) {
    TestClient client = stranger();
    return client.with(client.login(username, PASSWORD).getToken());
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for 30 s").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
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
