package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.GetEnemyRequest;
import dev.undercroft.testkit.TestServers;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// On a PostgreSQL and a Redis of somebody else.
class ExternalServersIT {
  private static TestServers servers;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  private static Product product(String name) throws Exception {
    var product = Product.named(name);
    product.set(Setting.DATABASE_URL, servers.freshDatabase().full());
    product.set(Setting.REDIS_URL, servers.redisUrl());
    product.set(Setting.ENVOY_LISTENER_PORT, "0");
    return product;
  }

  @Test
  void up_uses_them_and_leaves_them_running() throws Exception {
    try (var product = product("external");
        var up = product.up()) {
      assertThat(up.output()).contains("Seeds: release 1").doesNotContain("PostgreSQL", "Redis");
      assertThat(up.get("/api/enemies").statusCode()).isEqualTo(200);
      assertThat(up.runFile().database()).startsWith("postgresql://");
      assertThat(up.runFile().redis()).isEqualTo(servers.redisUrl());
      assertThat(up.runFile().pids()).containsOnlyKeys("launcher", "server", "envoy");

      up.stop();

      assertThat(product.run("migrate").out()).isEqualTo("The database is up to date.\n");
    }
  }

  @Test
  void a_database_that_was_not_migrated_is_told_with_the_mend() throws Exception {
    try (var product = product("unmigrated")) {
      String ours = servers.freshDatabase().full();
      product.set(Setting.DATABASE_URL, ours.substring(0, ours.lastIndexOf('/')) + "/postgres");

      var refused = product.run("seed", "apply");

      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.err())
          .isEqualTo(
              "undercroft: the database has not the tables of this version: run ./undercroft migrate\n");
    }
  }

  @Test
  void serve_answers_on_a_database_that_was_migrated_and_seeded_by_commands() throws Exception {
    try (var product = product("serve")) {
      assertThat(product.run("migrate").exit()).isZero();
      assertThat(product.run("seed", "apply").out()).contains("Release 1 ");
      try (var serve = product.launch("serve").awaitSaying("for Envoy on")) {
        var port = Pattern.compile("gRPC on 127.0.0.1:(\\d+)").matcher(serve.output());
        assertThat(port.find()).isTrue();
        var channel =
            NettyChannelBuilder.forAddress("127.0.0.1", Integer.parseInt(port.group(1)))
                .usePlaintext()
                .build();
        Launched.await(
            Duration.ofSeconds(30),
            () ->
                HealthGrpc.newBlockingStub(channel)
                        .check(HealthCheckRequest.getDefaultInstance())
                        .getStatus()
                    == ServingStatus.SERVING);
        var goblin =
            CatalogServiceGrpc.newBlockingStub(channel)
                .getEnemy(GetEnemyRequest.newBuilder().setId("goblin").build());
        channel.shutdownNow();

        assertThat(goblin.getEnemy().getName()).isEqualTo("Goblin");
        serve.stop();
      }
    }
  }
}
