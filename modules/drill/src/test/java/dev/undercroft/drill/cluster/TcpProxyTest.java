package dev.undercroft.drill.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {
  private static final int PATIENCE_MILLIS = 20_000;

  private ServerSocket echo;
  private TcpProxy proxy;

  @BeforeEach
  void start() throws IOException {
    echo = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
    Thread.ofVirtual().start(this::serve);
    proxy = TcpProxy.to(echo.getLocalPort());
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    echo.close();
  }

  private void serve() {
    while (!echo.isClosed()) {
      try {
        Socket socket = echo.accept();
        Thread.ofVirtual().start(() -> answer(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void answer(Socket socket) {
    try (socket) {
      socket.getInputStream().transferTo(socket.getOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Socket connect() throws IOException {
    var socket = new Socket("127.0.0.1", proxy.port());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static int echo(Socket socket, int sent) throws IOException {
    socket.getOutputStream().write(sent);
    return socket.getInputStream().read();
  }

  private static void assertBroken(Socket socket) {
    try {
      assertThat(echo(socket, 'x')).isEqualTo(-1);
    } catch (IOException e) {
      assertThat(e).isNotInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void what_is_sent_arrives_on_many_connections() throws Exception {
    try (Socket one = connect();
        Socket other = connect()) {
      assertThat(echo(one, 'a')).isEqualTo('a');
      assertThat(echo(other, 'b')).isEqualTo('b');
      assertThat(echo(one, 'c')).isEqualTo('c');
    }
  }

  @Test
  void a_cut_breaks_what_is_open_and_what_comes_until_it_is_mended() throws Exception {
    try (Socket before = connect()) {
      assertThat(echo(before, 'a')).isEqualTo('a');
      proxy.cut();

      assertBroken(before);
      try (Socket meanwhile = connect()) {
        assertBroken(meanwhile);
      }

      proxy.mend();
      try (Socket after = connect()) {
        assertThat(echo(after, 'b')).isEqualTo('b');
      }
    }
  }

  @Test
  void what_is_sent_while_it_holds_arrives_when_it_is_mended() throws Exception {
    try (Socket before = connect();
        Socket meanwhile = connect()) {
      assertThat(echo(before, 'a')).isEqualTo('a');
      proxy.hold();
      before.setSoTimeout(100);

      assertThatThrownBy(() -> echo(before, 'b')).isInstanceOf(SocketTimeoutException.class);
      meanwhile.getOutputStream().write('c');

      proxy.mend();
      before.setSoTimeout(PATIENCE_MILLIS);
      assertThat(before.getInputStream().read()).isEqualTo('b');
      assertThat(meanwhile.getInputStream().read()).isEqualTo('c');
    }
  }

  @Test
  void slow_is_slow_both_ways() throws Exception {
    try (Socket socket = connect()) {
      proxy.slow(Duration.ofMillis(50));
      long start = System.nanoTime();

      assertThat(echo(socket, 'a')).isEqualTo('a');

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(99));
    }
  }

  @Test
  void a_server_that_is_away_is_seen_as_a_connection_that_ends() throws Exception {
    echo.close();

    try (Socket socket = connect()) {
      assertBroken(socket);
    }
  }
}
