package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.GetEnemyRequest;
import dev.undercroft.server.edge.TestCertificate;
import dev.undercroft.testkit.TestServers;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  // By TLS, since it makes no difference to the rest.
  @Test
  void up_uses_them_and_leaves_them_running(@TempDir Path folder) throws Exception {
    var files = TestCertificate.make(folder);
    try (var product = product("external").showing(files);
        var up = product.up()) {
      assertThat(up.output()).contains("Seeds: release 1").doesNotContain("PostgreSQL", "Redis");
      assertThat(up.runFile().web()).matches("https://127\\.0\\.0\\.1:\\d+");
      assertThat(up.output()).contains(up.runFile().web());
      assertThat(cookieBy(files.trusted(), up.runFile().web()))
          .contains("undercroft_session=", "; Secure");
      assertThat(up.runFile().database()).startsWith("postgresql://");
      assertThat(up.runFile().redis()).isEqualTo(servers.redisUrl());
      assertThat(up.runFile().pids()).containsOnlyKeys("launcher", "server", "envoy");

      up.stop();

      assertThat(product.run("migrate").out()).isEqualTo("The database is up to date.\n");
    }
  }

  // What a browser is given to keep when somebody registers.
  private static String cookieBy(SSLContext tls, String web) throws Exception {
    var registration =
        """
        {"username": "lantern", "email": "lantern@example.org", "password": "a torch, a rope", "displayName": "L", "cookie": true}\
        """;
    try (var browser = HttpClient.newBuilder().sslContext(tls).build()) {
      var answer =
          browser.send(
              HttpRequest.newBuilder(URI.create(web + "/api/auth/register"))
                  .POST(BodyPublishers.ofString(registration))
                  .build(),
              BodyHandlers.ofString());
      return answer.headers().firstValue("set-cookie").orElse(answer.body());
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
