package dev.undercroft.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Ports of 127.0.0.1 that nobody listens on.
public final class FreePort {
  /// A port that was free a moment ago; somebody may take it before its user does.
  public static int next() {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StartException("No port of 127.0.0.1 is free: stop some servers.", e);
    }
  }

  private FreePort() {}
}
