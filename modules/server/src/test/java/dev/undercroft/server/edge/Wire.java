package dev.undercroft.server.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/// A bare connection, for what no library sends.
record Wire(Socket socket) implements AutoCloseable {
  // A test that waits longer has failed.
  private static final int LIMIT_MS = 20_000;

  static Wire to(URI url) throws IOException {
    return from("127.0.0.1", url);
  }

  /// @param address of this machine, such as 127.0.0.2
  static Wire from(String address, URI url) throws IOException {
    var socket = new Socket(url.getHost(), url.getPort(), InetAddress.ofLiteral(address), 0);
    socket.setSoTimeout(LIMIT_MS);
    return new Wire(socket);
  }

  Wire send(String text) throws IOException {
    return send(text.getBytes(ISO_8859_1));
  }

  Wire send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  byte[] read(int bytes) throws IOException {
    return socket.getInputStream().readNBytes(bytes);
  }

  /// Everything that comes until the other side closes.
  String readToEnd() throws IOException {
    var text = new StringBuilder();
    try {
      for (int next = socket.getInputStream().read(); next >= 0; ) {
        text.append((char) next);
        next = socket.getInputStream().read();
      }
    } catch (SocketException e) {
      // Closed with bytes of ours unread: a reset, after the answer.
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
