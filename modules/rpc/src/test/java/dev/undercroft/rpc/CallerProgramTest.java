package dev.undercroft.rpc;

import static dev.undercroft.rpc.TestCatalog.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import io.grpc.ManagedChannelBuilder;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallerProgramTest {
  private final TestServer server =
      TestServer.answering(_ -> TestCatalog.named(CallerProgram.current()));

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void it_is_what_the_program_calls_itself() throws Exception {
    assertThat(program("A Browser/1.0")).startsWith("A Browser/1.0 grpc-java-netty/");
  }

  @Test
  void a_long_name_is_cut() throws Exception {
    assertThat(program("x".repeat(1_000))).isEqualTo("x".repeat(Limits.CLIENT_NAME_CHARS));
  }

  @Test
  void outside_of_calls_there_is_none() {
    assertThat(CallerProgram.current()).isEmpty();
  }

  private String program(String name) throws InterruptedException {
    var channel =
        ManagedChannelBuilder.forAddress("127.0.0.1", server.server.port())
            .usePlaintext()
            .userAgent(name)
            .build();
    try {
      return CatalogServiceGrpc.newBlockingStub(channel)
          .getEnemy(request("goblin"))
          .getEnemy()
          .getName();
    } finally {
      channel.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    }
  }
}
