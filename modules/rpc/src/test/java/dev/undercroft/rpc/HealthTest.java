package dev.undercroft.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static final String CATALOG = "undercroft.content.v1.CatalogService";

  private final TestServer server = TestServer.answering(_ -> TestCatalog.named("Goblin"));

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void a_node_serves_only_while_it_is_told_so() {
    assertThat(status("")).isEqualTo("NOT_SERVING");
    assertThat(status(CATALOG)).isEqualTo("NOT_SERVING");

    server.health.set(true);
    Waiting.until(server.health::serving);
    assertThat(status("")).isEqualTo("SERVING");
    assertThat(status(CATALOG)).isEqualTo("SERVING");

    server.health.set(false);
    assertThat(status("")).isEqualTo("NOT_SERVING");
    assertThat(status(CATALOG)).isEqualTo("NOT_SERVING");
  }

  @Test
  void a_node_that_stops_never_serves_again() {
    server.health.set(true);
    server.health.drain();

    server.health.set(true);

    assertThat(server.health.serving()).isFalse();
    assertThat(status("")).isEqualTo("NOT_SERVING");
  }

  @Test
  void nothing_serves_before_the_rules_of_requests_are_built() {
    var health = new RpcHealth();

    health.set(true);
    assertThat(health.serving()).isFalse();

    health.warm();
    assertThat(health.serving()).isTrue();
  }

  @Test
  void what_can_wait_is_done_once_the_node_serves() {
    var health = new RpcHealth();
    var done = new AtomicBoolean();
    health.whenServing(() -> done.set(true));

    health.set(true);
    assertThat(done).isFalse();

    health.warm();
    assertThat(done).isTrue();
  }

  @Test
  void a_watcher_hears_of_every_change() {
    var watch = new Watch(server.channel());
    watch.awaitStatus("NOT_SERVING");

    server.health.set(true);
    watch.awaitStatus("SERVING");

    server.health.set(false);
    watch.awaitStatus("NOT_SERVING");
  }

  @Test
  void an_unknown_service_is_not_found() {
    var failure = Failure.of(() -> status("undercroft.Nonsense"));

    assertThat(failure.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(failure.reason()).isEqualTo("undercroft/RECORD_NOT_FOUND");
  }

  private String status(String service) {
    var request = HealthCheckRequest.newBuilder().setService(service).build();
    return HealthGrpc.newBlockingStub(server.channel()).check(request).getStatus().name();
  }
}
