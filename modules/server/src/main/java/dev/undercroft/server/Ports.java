package dev.undercroft.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Ports of this machine, before something tries to listen on them.
final class Ports {
  private Ports() {}

  /// @param port 0 is always free
  /// @throws Refusal when somebody listens on it
  static void check(int port, Setting setting) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw taken(port, setting);
    }
  }

  static Refusal taken(int port, Setting setting) {
    return new Refusal(
        "port "
            + port
            + " is taken by another program: stop that one, or set "
            + setting.name()
            + " to a free port");
  }

  static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new Refusal("this machine has no free port: " + e.getMessage());
    }
  }
}
