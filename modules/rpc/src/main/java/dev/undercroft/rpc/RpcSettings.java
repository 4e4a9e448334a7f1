package dev.undercroft.rpc;

import java.net.InetAddress;

/// Where the server listens, and what it tells about itself.
///
/// @param address address of the public listener, such as 127.0.0.1 or 0.0.0.0
/// @param port port of the public listener (UNDERCROFT_GRPC_PORT); 0 takes a free one
/// @param edgePort port of the listener that is Envoy's alone, always on loopback; 0 takes a free
///   one
/// @param reflection whether callers may ask for the API's descriptors
public record RpcSettings(InetAddress address, int port, int edgePort, boolean reflection) {
  public RpcSettings {
    requirePort("port", port);
    requirePort("edgePort", edgePort);
    if (port == edgePort && port != 0) {
      throw new IllegalArgumentException(
          "the public listener and Envoy's can't share port " + port + ": choose another for one");
    }
  }

  /// The public listener on loopback as well.
  public static RpcSettings loopback(int port, boolean reflection) {
    return new RpcSettings(InetAddress.getLoopbackAddress(), port, 0, reflection);
  }

  private static void requirePort(String name, int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(name + " must be 0..65535, was " + port);
    }
  }
}
