package dev.undercroft.server.edge;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/// HTTP/2 by hand, as far as a client gets that says hello and then only listens.
record Http2Wire(Wire wire) implements AutoCloseable {
  static final int MAX_CONCURRENT_STREAMS = 3;
  static final int INITIAL_WINDOW_SIZE = 4;

  private static final int SETTINGS = 4;
  private static final int PING = 6;
  private static final byte[] NO_SETTINGS = new byte[] {0, 0, 0, SETTINGS, 0, 0, 0, 0, 0};

  static Http2Wire to(URI url) throws IOException {
    var wire = Wire.to(url).send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").send(NO_SETTINGS);
    return new Http2Wire(wire);
  }

  /// What the other side sets, by the numbers of RFC 9113.
  Map<Integer, Integer> settings() throws IOException {
    var body = ByteBuffer.wrap(awaitFrame(SETTINGS));
    var settings = new TreeMap<Integer, Integer>();
    while (body.hasRemaining()) {
      settings.put((int) body.getShort(), body.getInt());
    }
    return settings;
  }

  void awaitPing() throws IOException {
    awaitFrame(PING);
  }

  private byte[] awaitFrame(int type) throws IOException {
    while (true) {
      var head = ByteBuffer.wrap(wire.read(9));
      var lengthAndType = head.getInt();
      var body = wire.read(lengthAndType >>> 8);
      if ((lengthAndType & 0xff) == type) {
        return body;
      }
    }
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
