package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.undercroft.content.Doctor.Asked;
import dev.undercroft.embedded.FreePort;
import dev.undercroft.server.edge.TestCertificate;
import dev.undercroft.server.edge.TlsFiles;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server of its own stands where Envoy would.
class ServedContentTest {
  @Test
  void content_comes_with_the_release_that_it_names() throws Exception {
    String json =
        """
        {"release": {"number": 3, "hash": "ab"},
         "content": {"enemies": [{"id": "goblin", "hp": 999}]}}
        """;

    assertThat(edge(200, json))
        .isInstanceOfSatisfying(
            Asked.Answered.class,
            asked -> {
              assertThat(asked.answer().getRelease().getNumber()).isEqualTo(3);
              assertThat(asked.answer().getContent().getEnemies(0).getHp()).isEqualTo(999);
            });
  }

  @Test
  void what_is_no_content_is_told_as_what_it_is() throws Exception {
    assertThat(instead(edge(503, "{}"))).isEqualTo("status 503");
    assertThat(instead(edge(200, "<html>"))).startsWith("JSON that is no content: ");
    assertThat(instead(edge(200, "{\"contents\": {}}")))
        .startsWith("JSON that is no content: ")
        .contains("contents");
  }

  @Test
  void where_nobody_listens_there_is_no_answer() {
    String nobody = "127.0.0.1:" + FreePort.next();

    assertThat(served(List.of(nobody), List.of("http://" + nobody)).ask())
        .extracting(ServedContentTest::instead)
        .allSatisfy(instead -> assertThat(instead).startsWith("no answer: "));
  }

  @Test
  void an_edge_with_a_certificate_is_believed_by_the_one_that_is_set(@TempDir Path folder)
      throws Exception {
    TlsFiles files = TestCertificate.make(folder);
    var server = HttpsServer.create(loopback(), 1);
    server.setHttpsConfigurator(new HttpsConfigurator(TestCertificate.showing(folder)));
    String url = "https://127.0.0.1:" + start(server, 200, "{}");
    try {
      var set =
          Map.of(
              "UNDERCROFT_TLS_CERT", files.certificate().toString(),
              "UNDERCROFT_TLS_KEY", files.key().toString());

      assertThat(served(set, List.of(), List.of(url)).ask().getFirst())
          .isInstanceOf(Asked.Answered.class);
      assertThat(instead(served(List.of(), List.of(url)).ask().getFirst()))
          .startsWith("no answer: ")
          .contains("certification path");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void those_that_are_named_are_asked_and_no_others() {
    ServedContent served = served(List.of("a:1", "b:1"), List.of());

    assertThat(served.nodes()).containsExactly("a:1", "b:1");
    assertThat(served.edges()).isEmpty();
  }

  private static String instead(Asked asked) {
    return ((Asked.Silent) asked).instead();
  }

  private static Asked edge(int status, String body) throws Exception {
    var server = HttpServer.create(loopback(), 1);
    String url = "http://127.0.0.1:" + start(server, status, body);
    try {
      return served(List.of(), List.of(url)).ask().getFirst();
    } finally {
      server.stop(0);
    }
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static int start(HttpServer server, int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/api/content",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    return server.getAddress().getPort();
  }

  private static ServedContent served(List<String> nodes, List<String> edges) {
    return served(Map.of(), nodes, edges);
  }

  private static ServedContent served(
      Map<String, String> set, List<String> nodes, List<String> edges) {
    var environment = new HashMap<>(set);
    environment.put("UNDERCROFT_HOME", "/nowhere");
    return ServedContent.of(Settings.read(environment), nodes, edges);
  }
}
