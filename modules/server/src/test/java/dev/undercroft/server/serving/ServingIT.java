package dev.undercroft.server.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.ListEnemiesRequest;
import dev.undercroft.testkit.TestServers;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two servers and the command line, each a process of its own, as in production.
class ServingIT {
  private static TestServers servers;
  private static Commands commands;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    commands = Commands.on(servers);
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @Test
  void what_was_applied_is_served_by_every_server_when_the_command_ends(@TempDir Path data)
      throws Exception {
    SeedCopy.in(data);
    try (var first = new Server();
        var second = new Server()) {
      first.await(ServingStatus.NOT_SERVING);
      second.await(ServingStatus.NOT_SERVING);

      assertThat(apply(data).exit()).isZero();
      assertThat(first.goblinHp()).isEqualTo(second.goblinHp()).isNotEqualTo(4711);

      edit(data.resolve("seeds").resolve("enemies.json"));
      Commands.Ended applied = apply(data);

      assertThat(applied.err()).isEmpty();
      assertThat(applied.exit()).isZero();
      assertThat(first.goblinHp()).isEqualTo(4711);
      assertThat(second.goblinHp()).isEqualTo(4711);
      assertMetrics(first.metrics());

      Commands.Ended back =
          commands.run(
              "seed", "rollback", "--to", "1", "--reason", "too tough", "--author", "mara");

      assertThat(back.exit()).isZero();
      assertThat(back.out()).endsWith("is active again and served by every node.\n");
      assertThat(first.goblinHp()).isEqualTo(second.goblinHp()).isNotEqualTo(4711);
      assertHistory();
    }
  }

  private static void assertHistory() {
    Commands.Ended again =
        commands.run("seed", "rollback", "--to", "1", "--reason", "to be sure", "--json");
    assertThat(again.exit()).isZero();
    assertThat(again.out()).startsWith("{\"rolledBack\":false,\"release\":{\"number\":1,");

    Commands.Ended unknown = commands.run("seed", "rollback", "--to", "9", "--reason", "a slip");
    assertThat(unknown.exit()).isOne();
    assertThat(unknown.err())
        .isEqualTo("undercroft: there is no release 9: ./undercroft seed history lists them\n");

    Commands.Ended history = commands.run("seed", "history");
    assertThat(history.out().lines()).hasSize(3);
    assertThat(history.out().lines().findFirst().orElseThrow())
        .contains("  release 1 (", "  rolled back to by mara  too tough");
  }

  @Test
  void a_publish_without_postgresql_says_so_in_one_line(@TempDir Path data) throws Exception {
    SeedCopy.in(data);
    int nobody = Commands.freePorts(1).getFirst();
    var away =
        new Commands(
            Map.of(
                "UNDERCROFT_DATABASE_URL",
                "postgresql://postgres:secret@127.0.0.1:" + nobody + "/test",
                "UNDERCROFT_REDIS_URL",
                servers.redisUrl()));

    Commands.Ended ended = away.run("seed", "apply", "--data", data.toString(), "--author", "test");

    assertThat(ended.exit()).isOne();
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err())
        .startsWith("undercroft: the database")
        .doesNotContain("secret")
        .doesNotContain("Exception");
  }

  private static void assertMetrics(String text) {
    assertThat(text.lines())
        .contains("undercroft_content_release 2.0")
        .anyMatch(line -> line.startsWith("undercroft_cache_reads_total{result=\"hit\","))
        .anyMatch(line -> line.startsWith("undercroft_cache_reads_total{result=\"miss\","))
        .anyMatch(line ->
            line.startsWith("undercroft_rpc_seconds_count{")
                && line.contains("method=\"undercroft.content.v1.CatalogService/ListEnemies\"")
                && line.contains("status=\"OK\""))
        .anyMatch(line -> line.startsWith("undercroft_rpc_in_flight{"))
        .anyMatch(line -> line.startsWith("hikaricp_connections_active{pool=\"undercroft\"}"))
        .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"));
  }

  private static Commands.Ended apply(Path data) {
    return commands.run("seed", "apply", "--data", data.toString(), "--author", "test");
  }

  // The goblin gets 4711 hit points, and the file the version after.
  private static void edit(Path enemies) throws IOException {
    String text = Files.readString(enemies);
    int goblin = text.indexOf("\"id\": \"goblin\"");
    String rest = text.substring(goblin).replaceFirst("\"hp\": \\d+", "\"hp\": 4711");
    Files.writeString(
        enemies,
        text.substring(0, goblin).replaceFirst("\"version\": \"1\\.", "\"version\": \"2.") + rest);
  }

  private static final class Server implements AutoCloseable {
    private final List<Integer> ports = Commands.freePorts(3);
    private final Process process =
        commands.start(
            Map.of(
                "UNDERCROFT_GRPC_PORT", ports.get(0).toString(),
                "UNDERCROFT_ENVOY_LISTENER_PORT", ports.get(1).toString(),
                "UNDERCROFT_METRICS_PORT", ports.get(2).toString()),
            "serve");
    private final ManagedChannel channel =
        Grpc.newChannelBuilder("127.0.0.1:" + ports.get(0), InsecureChannelCredentials.create())
            .build();

    void await(ServingStatus wanted) {
      long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (!wanted.equals(health())) {
        assertThat(process.isAlive()).isTrue();
        assertThat(System.nanoTime()).as("waited for 60 s").isLessThan(end);
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }

    private ServingStatus health() {
      try {
        return HealthGrpc.newBlockingStub(channel)
            .check(HealthCheckRequest.getDefaultInstance())
            .getStatus();
      } catch (StatusRuntimeException e) {
        return ServingStatus.UNKNOWN;
      }
    }

    int goblinHp() {
      return CatalogServiceGrpc.newBlockingStub(channel)
          .listEnemies(ListEnemiesRequest.getDefaultInstance())
          .getEnemiesList()
          .stream()
          .filter(enemy -> enemy.getId().equals("goblin"))
          .findFirst()
          .orElseThrow()
          .getHp();
    }

    String metrics() throws IOException, InterruptedException {
      try (var http = HttpClient.newHttpClient()) {
        var uri = URI.create("http://127.0.0.1:" + ports.get(2) + "/metrics");
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
      }
    }

    @Override
    public void close() {
      channel.shutdownNow();
      process.destroyForcibly();
    }
  }
}
