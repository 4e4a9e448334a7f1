package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.Edge.json;
import static dev.undercroft.server.edge.EdgeFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.server.edge.EdgeFixture.Change;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The same port with a certificate.
class TlsIT {
  /// A hello of TLS 1.1, with two ciphers that everybody had.
  private static final String OLD_HELLO =
      "160301002f" + "0100002b0302" + "5a".repeat(32) + "000004c013002f0100";

  private static EdgeFixture fixture;
  private static Edge edge;
  private static TlsFiles files;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    files = TestCertificate.make(folder.resolve("certificate"));
    fixture = EdgeFixture.start(folder.resolve("edge"), Change.NONE.withTls(files));
    edge = fixture.edge();
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @Test
  void native_grpc_json_grpc_web_and_the_page_come_by_it() throws Exception {
    assertThat(edge.content().getRelease().getNumber()).isPositive();
    assertThat(json(edge.get("/api/enemies")).at("/enemies")).isNotEmpty();
    assertThat(
            GrpcWeb.call(edge, "undercroft.content.v1.CatalogService/ListEnemies", new byte[0])
                .status())
        .isZero();
    assertThat(edge.get("/").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"h2, h2", "http/1.1, http/1.1", "'h2,http/1.1', h2"})
  void the_protocol_is_agreed_in_the_handshake(String offered, String agreed) throws Exception {
    try (var socket = connect()) {
      var parameters = socket.getSSLParameters();
      parameters.setApplicationProtocols(offered.split(","));
      socket.setSSLParameters(parameters);

      socket.startHandshake();

      assertThat(socket.getApplicationProtocol()).isEqualTo(agreed);
      assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
    }
  }

  @Test
  void a_browser_speaks_http_2() throws Exception {
    try (var browser = HttpClient.newBuilder().sslContext(files.trusted()).build()) {
      var answer =
          browser.send(
              HttpRequest.newBuilder(URI.create(edge.url() + "/api/enemies")).build(),
              BodyHandlers.ofString());

      assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
    }
  }

  @Test
  void tls_1_1_is_refused() throws Exception {
    try (var wire = Wire.to(edge.url()).send(HexFormat.of().parseHex(OLD_HELLO))) {
      // A fatal alert: protocol_version.
      assertThat(wire.read(7)).startsWith(0x15, 0x03).endsWith(2, 70);
    }
  }

  @Test
  void nobody_is_answered_in_the_clear() throws Exception {
    try (var wire = Wire.to(edge.url()).send("GET /api/enemies HTTP/1.1\r\nhost: here\r\n\r\n")) {
      assertThat(wire.readToEnd()).doesNotContain("HTTP/1.1", "enemies");
    }
  }

  @Test
  void a_handshake_that_never_ends_is_given_up(@TempDir Path folder) throws Exception {
    var change = Change.of(Map.of(Figure.HANDSHAKE, "0.3s")).withTls(files);
    try (var impatient = EdgeFixture.start(folder, change);
        var wire = Wire.to(impatient.edge().url()).send(new byte[] {0x16, 3, 1})) {
      assertThat(wire.readToEnd()).isEmpty();

      await(() ->
          impatient.counted("listener.127.0.0.1_.*.downstream_cx_transport_socket_connect_timeout")
              > 0);
    }
  }

  @Test
  void the_server_is_told_so_that_its_cookie_is_for_tls_alone() throws Exception {
    var heard = json(edge.get("/api/headers", "x-forwarded-proto", "http"));

    assertThat(heard.at("/x-forwarded-proto").stringValue()).isEqualTo("https");
  }

  @Test
  void who_does_not_know_the_certificate_does_not_believe_it() throws Exception {
    try (var stranger = HttpClient.newHttpClient()) {
      assertThatThrownBy(() ->
              stranger.send(HttpRequest.newBuilder(edge.url()).build(), BodyHandlers.discarding()))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  private static SSLSocket connect() throws Exception {
    return (SSLSocket)
        files.trusted().getSocketFactory().createSocket(edge.url().getHost(), edge.url().getPort());
  }
}
