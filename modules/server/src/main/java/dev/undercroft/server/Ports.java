package dev.undercroft.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Ports of this machine, before something tries to listen on them.
final class Ports {
  private Ports() {}

  /// @param port 0 is always free
  /// @throws Refusal when somebody listens on it, or this user may not
  static void check(int port, Setting setting) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw String.valueOf(e.getMessage()).contains("in use")
          ? taken(port, setting)
          : new Refusal(
              "can't listen on port %d (%s): set %s to another, such as %s"
                  .formatted(port, e.getMessage(), setting.variable(), setting.fallback()));
    }
  }

  static Refusal taken(int port, Setting setting) {
    return new Refusal(
        "port %d is taken by another program: stop that one, or set %s to a free port"
            .formatted(port, setting.variable()));
  }
}
