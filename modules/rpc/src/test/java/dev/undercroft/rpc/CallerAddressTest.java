package dev.undercroft.rpc;

import static dev.undercroft.rpc.TestCatalog.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.net.InetAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallerAddressTest {
  private final TestServer server =
      TestServer.answering(_ ->
          TestCatalog.named(
              CallerAddress.current().map(InetAddress::getHostAddress).orElse("nobody")));

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void a_forged_address_on_the_public_listener_is_ignored() {
    assertThat(caller(server.server.port(), "203.0.113.9")).isEqualTo("127.0.0.1");
  }

  @Test
  void envoys_word_counts_on_its_own_listener() {
    assertThat(caller(server.server.edgePort(), "203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(caller(server.server.edgePort(), "2001:db8::1")).isEqualTo("2001:db8:0:0:0:0:0:1");
  }

  @Test
  void only_the_last_entry_is_envoys() {
    assertThat(caller(server.server.edgePort(), "6.6.6.6, 203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(caller(server.server.edgePort(), "6.6.6.6", "203.0.113.9")).isEqualTo("203.0.113.9");
  }

  @Test
  void without_a_readable_address_it_is_the_peers() {
    assertThat(caller(server.server.edgePort())).isEqualTo("127.0.0.1");
    assertThat(caller(server.server.edgePort(), "example.com")).isEqualTo("127.0.0.1");
    assertThat(caller(server.server.edgePort(), "")).isEqualTo("127.0.0.1");
  }

  private String caller(int port, String... forwardedFor) {
    var headers = new Metadata();
    for (var value : forwardedFor) {
      headers.put(CallerAddress.FORWARDED_FOR, value);
    }
    return CatalogServiceGrpc.newBlockingStub(server.channel(port))
        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
        .getEnemy(request("goblin"))
        .getEnemy()
        .getName();
  }
}
