package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

/// Starts, stops and accidents, one after the other, on the same data.
class LifeIT {
  @Test
  void what_was_published_is_served_again_after_a_stop_with_callers_connected() throws Exception {
    try (var product = Product.named("stopped")) {
      try (var up = product.up()) {
        publishAnotherGoblin(product);
        assertThat(up.get("/api/enemies/goblin").body()).contains("\"hp\":77,");
        ManagedChannel throughEnvoy = watchHealth(up.runFile().web().replace("http://", ""));
        ManagedChannel direct = watchHealth(up.runFile().grpc());

        up.stop();

        throughEnvoy.shutdownNow();
        direct.shutdownNow();
      }
      try (var again = product.up()) {
        assertThat(again.output()).doesNotContain("Migrations:", "Seeds:");
        assertThat(again.get("/api/enemies/goblin").body()).contains("\"hp\":77,");
        again.stop();
      }
    }
  }

  @Test
  void after_a_kill_nothing_runs_on_and_the_next_start_has_the_data() throws Exception {
    try (var product = Product.named("killed")) {
      breakSeeds(product);
      try (var up = product.up()) {
        assertThat(up.output()).contains("Seeds: refused, and no release was published yet");
        assertThat(up.get("/").statusCode()).isEqualTo(200);
        mendSeeds(product);
        assertThat(product.run("seed", "apply").out()).contains("Release 1 ");

        up.kill();
      }
      assertThat(RunFile.in(product.home())).exists();
      assertThat(product.run("seed", "apply").err()).contains("nothing runs in this folder");
      breakSeeds(product);
      try (var again = product.up()) {
        assertThat(again.output())
            .contains("Seeds: refused, the last release stays active")
            .contains("data/seeds/enemies.json:9:");
        assertThat(again.get("/api/enemies/goblin").body()).contains("\"number\":1,");
        again.stop();
      }
    }
  }

  @Test
  void it_can_be_stopped_while_it_starts() throws Exception {
    try (var product = Product.named("interrupted");
        var starting = product.launch("up").awaitSaying("PostgreSQL …")) {
      starting.stop();

      assertThat(starting.output()).doesNotContain("Undercroft is up", "Exception");
    }
  }

  private static void breakSeeds(Product product) throws Exception {
    Product.edit(product.data(), "enemies.json", "\"hp\": 14", "\"hp\": \"many\"");
  }

  private static void mendSeeds(Product product) throws Exception {
    Product.edit(product.data(), "enemies.json", "\"hp\": \"many\"", "\"hp\": 14");
  }

  private static void publishAnotherGoblin(Product product) throws Exception {
    Path other = product.copyOfData("other");
    Product.edit(other, "enemies.json", "(?s)(\"id\": \"goblin\".*?\"hp\": )\\d+", "$1" + "77");
    Product.edit(other, "enemies.json", "\"version\": \"[0-9.]+\"", "\"version\": \"9.0.0\"");
    var applied = product.run("seed", "apply", "--data", "other", "--reason", "a tougher goblin");
    assertThat(applied.exit()).as(applied.err()).isZero();
    assertThat(applied.out()).contains("Release 2 ");
  }

  private static ManagedChannel watchHealth(String address) {
    ManagedChannel channel = NettyChannelBuilder.forTarget(address).usePlaintext().build();
    Iterator<HealthCheckResponse> watch =
        HealthGrpc.newBlockingStub(channel).watch(HealthCheckRequest.getDefaultInstance());
    assertThat(watch.next().getStatus()).isEqualTo(HealthCheckResponse.ServingStatus.SERVING);
    return channel;
  }
}
