package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.undercroft.content.Doctor.Asked;
import dev.undercroft.embedded.FreePort;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    assertThat(new ServedContent(List.of(nobody), List.of("http://" + nobody)).ask())
        .extracting(ServedContentTest::instead)
        .allSatisfy(instead -> assertThat(instead).startsWith("no answer: "));
  }

  @Test
  void those_that_are_named_are_asked_and_no_others() {
    Settings settings = Settings.read(Map.of("UNDERCROFT_HOME", "/nowhere"));

    assertThat(ServedContent.of(settings, List.of("a:1", "b:1"), List.of()))
        .isEqualTo(new ServedContent(List.of("a:1", "b:1"), List.of()));
  }

  private static String instead(Asked asked) {
    return ((Asked.Silent) asked).instead();
  }

  private static Asked edge(int status, String body) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        "/api/content",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      return new ServedContent(List.of(), List.of(url)).ask().getFirst();
    } finally {
      server.stop(0);
    }
  }
}
