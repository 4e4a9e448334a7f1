package dev.undercroft.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.GetEnemyRequest;
import dev.undercroft.proto.content.v1.GetEnemyResponse;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RpcClientTest {
  private static final Duration WAIT = Duration.ofSeconds(10);

  @Test
  void an_answer_is_handed_on() throws Exception {
    try (var server = TestServer.answering(_ -> TestCatalog.named("Goblin"))) {
      assertThat(ask(server.server.port(), WAIT).getEnemy().getName()).isEqualTo("Goblin");
    }
  }

  @Test
  void a_refusal_says_what_the_server_said() throws Exception {
    try (var server =
        TestServer.answering(_ -> {
          throw new GameException(Reason.CONTENT_UNAVAILABLE, "not sure");
        })) {
      assertThatThrownBy(() -> ask(server.server.port(), WAIT))
          .isInstanceOf(NoAnswerException.class)
          .hasMessage("UNAVAILABLE, not sure");
    }
  }

  @Test
  void a_server_that_hangs_and_one_that_is_not_there_are_no_answer() throws Exception {
    int port;
    try (var server = TestServer.answering(_ -> TestCatalog.named("Goblin"))) {
      port = server.server.port();
    }
    assertThatThrownBy(() -> ask(port, WAIT)).hasMessageStartingWith("UNAVAILABLE");

    try (var silent = new ServerSocket(0)) {
      assertThatThrownBy(() -> ask(silent.getLocalPort(), Duration.ofMillis(100)))
          .hasMessage("DEADLINE_EXCEEDED");
    }
  }

  private static GetEnemyResponse ask(int port, Duration wait) {
    return RpcClient.ask(
        "127.0.0.1:" + port,
        CatalogServiceGrpc.getGetEnemyMethod(),
        GetEnemyRequest.newBuilder().setId("goblin").build(),
        wait);
  }
}
