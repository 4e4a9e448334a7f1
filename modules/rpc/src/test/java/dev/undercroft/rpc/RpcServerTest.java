package dev.undercroft.rpc;

import static dev.undercroft.rpc.TestCatalog.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Status.Code;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RpcServerTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  @Test
  void both_listeners_answer() throws Exception {
    try (var server = TestServer.answering(_ -> TestCatalog.named("Goblin"))) {
      for (int port : new int[] {server.server.port(), server.server.edgePort()}) {
        var stub = CatalogServiceGrpc.newBlockingStub(server.channel(port));
        assertThat(stub.getEnemy(request("goblin"))).isEqualTo(TestCatalog.named("Goblin"));
      }
    }
  }

  @Test
  void a_connection_carries_so_many_calls_and_the_next_one_waits_for_one_to_end() throws Exception {
    try (var server = TestServer.answering(_ -> TestCatalog.named("Goblin"))) {
      var channel = server.channel();
      var watches = new ArrayList<Watch>();
      for (int i = 0; i < Limits.CALLS_PER_CONNECTION; i++) {
        watches.add(new Watch(channel));
      }
      watches.forEach(watch -> watch.awaitStatus("NOT_SERVING"));

      var next = new Watch(channel);
      assertThat(CatalogServiceGrpc.newBlockingStub(server.channel()).getEnemy(request("goblin")))
          .isEqualTo(TestCatalog.named("Goblin"));
      assertThat(server.pipeline.openStreams()).isEqualTo(Limits.CALLS_PER_CONNECTION);
      assertThat(next.statuses()).isEmpty();

      server.pipeline.endStreams();
      assertThat(next.awaitFailure().reason()).isEqualTo("undercroft/SERVER_DRAINING");
    }
  }

  @Test
  void a_connection_that_cancels_too_many_calls_is_hung_up_on_unless_it_is_envoys()
      throws Exception {
    try (var server = TestServer.answering(_ -> TestCatalog.named("Goblin"))) {
      var envoys = watchWhileCancelling(server.channel(server.server.edgePort()));
      var strangers = watchWhileCancelling(server.channel(server.server.port()));

      assertThat(strangers.awaitFailure().code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
      server.health.set(true);
      envoys.awaitStatus("SERVING");
    }
  }

  @Test
  void a_taken_port_is_one_sentence_that_says_what_to_do() throws Exception {
    try (var taken = new ServerSocket(0, 1, LOOPBACK)) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> start(new RpcSettings(LOOPBACK, port, 0, false)))
          .isInstanceOf(ListenException.class)
          .hasMessage(
              "port %d on 127.0.0.1 is taken by another program: stop that, or set"
                  + " UNDERCROFT_GRPC_PORT to another one",
              port);
    }
  }

  @Test
  void a_taken_edge_port_leaves_no_half_server_behind() throws Exception {
    int free;
    try (var taken = new ServerSocket(0, 1, LOOPBACK);
        var probe = new ServerSocket(0, 1, LOOPBACK)) {
      free = probe.getLocalPort();
      probe.close();
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> start(new RpcSettings(LOOPBACK, free, port, false)))
          .isInstanceOf(ListenException.class)
          .hasMessageContaining("Envoy");
    }

    start(new RpcSettings(LOOPBACK, free, 0, false)).close();
  }

  @Test
  void an_address_of_another_machine_is_one_sentence() throws Exception {
    var elsewhere = InetAddress.ofLiteral("192.0.2.1");

    assertThatThrownBy(() -> start(new RpcSettings(elsewhere, 0, 0, false)))
        .isInstanceOf(ListenException.class)
        .hasMessage("can't listen on port 0 of 192.0.2.1: Cannot assign requested address");
  }

  @Test
  void settings_that_cannot_work_are_refused() {
    assertThatThrownBy(() -> new RpcSettings(LOOPBACK, 70_000, 0, false))
        .hasMessage("port must be 0..65535, was 70000");
    assertThatThrownBy(() -> new RpcSettings(LOOPBACK, 9090, 9090, false))
        .hasMessageContaining("can't share port 9090");
  }

  private static Watch watchWhileCancelling(ManagedChannel channel) {
    var kept = new Watch(channel);
    kept.awaitStatus("NOT_SERVING");
    var cancelled = new ArrayList<Watch>();
    for (int i = 0; i <= Limits.RESETS_PER_CONNECTION; i++) {
      cancelled.add(new Watch(channel));
    }
    cancelled.forEach(watch -> watch.awaitStatus("NOT_SERVING"));
    cancelled.forEach(Watch::cancel);
    return kept;
  }

  private static RpcServer start(RpcSettings settings) {
    return RpcServer.start(
        settings,
        List.of(),
        TestServer.VALIDATION,
        Authenticator.none(),
        new RpcHealth(),
        new SimpleMeterRegistry());
  }
}
