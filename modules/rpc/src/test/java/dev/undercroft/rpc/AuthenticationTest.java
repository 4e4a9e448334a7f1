package dev.undercroft.rpc;

import static dev.undercroft.rpc.TestCatalog.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
  private static final Caller.Player ADA =
      new Caller.Player(new PlayerId(new UUID(0, 1)), Role.PLAYER, new UUID(0, 2));

  private final AtomicInteger asked = new AtomicInteger();
  private final RpcHealth health = new RpcHealth();
  private final RpcServer server = start();
  private boolean handlerAsks = true;

  private RpcServer start() {
    Authenticator authenticator =
        shown -> {
          asked.incrementAndGet();
          if (!shown.token().equals("right")) {
            throw Authentication.invalid();
          }
          return ADA;
        };
    var catalog = new TestCatalog(_ -> TestCatalog.named(handlerAsks ? whoTwice() : "anybody"));
    var pipeline =
        new RpcPipeline(
            List.of(RpcService.blocking(catalog)),
            TestServer.VALIDATION,
            authenticator,
            health,
            new SimpleMeterRegistry(),
            true);
    return RpcServer.start(RpcSettings.loopback(0, true), health, pipeline);
  }

  private static String whoTwice() {
    return Caller.current() == Caller.current() && Caller.current().equals(ADA) ? "ada" : "nobody";
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_token_is_asked_about_once_however_often_the_handler_wants_to_know() throws Exception {
    assertThat(call("authorization", "Bearer right")).isEqualTo("ada");
    assertThat(asked).hasValue(1);
  }

  @Test
  void a_scheme_is_taken_in_whatever_case_and_another_one_refused() throws Exception {
    assertThat(call("authorization", "bEaReR  right ")).isEqualTo("ada");
    assertThat(call("authorization", "Basic right")).isEqualTo("TOKEN_INVALID");
    assertThat(call("authorization", "right")).isEqualTo("TOKEN_INVALID");
  }

  @Test
  void a_wrong_token_is_refused_when_the_handler_asks() throws Exception {
    assertThat(call("authorization", "Bearer wrong")).isEqualTo("TOKEN_INVALID");
  }

  @Test
  void a_wrong_token_does_not_matter_to_a_handler_that_does_not_ask() throws Exception {
    handlerAsks = false;

    assertThat(call("authorization", "Bearer wrong")).isEqualTo("anybody");
    assertThat(asked).hasValue(0);
  }

  @Test
  void a_cookie_counts_only_with_the_header_that_other_sites_can_not_send() throws Exception {
    assertThat(call("cookie", "a=b; undercroft_session=right")).isEqualTo("CLIENT_HEADER_MISSING");
    assertThat(call("cookie", "a=b; undercroft_session=right", "x-undercroft-client", "page"))
        .isEqualTo("ada");
  }

  @Test
  void what_is_shown_stands_in_no_log() {
    assertThat(new Authenticator.Credentials("secret", Optional.empty()).toString())
        .doesNotContain("secret");
  }

  private String call(String... headers) throws InterruptedException {
    var sent = new Metadata();
    for (int i = 0; i < headers.length; i += 2) {
      sent.put(Metadata.Key.of(headers[i], Metadata.ASCII_STRING_MARSHALLER), headers[i + 1]);
    }
    var channel =
        ManagedChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();
    try {
      return CatalogServiceGrpc.newBlockingStub(channel)
          .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(sent))
          .getEnemy(request("goblin"))
          .getEnemy()
          .getName();
    } catch (StatusRuntimeException refused) {
      return Failure.of(refused).reason().replace("undercroft/", "");
    } finally {
      channel.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    }
  }
}
