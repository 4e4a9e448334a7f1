package dev.undercroft.server;

import java.io.PrintWriter;
import java.util.Map;

/// The server alone, until it is told to stop.
final class Serving {
  private Serving() {}

  /// @param out gets the addresses
  /// @return the exit code
  static int run(PrintWriter out) throws InterruptedException {
    var stack = new Stack();
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
    start(System.getenv(), stack, out);
    stack.awaitClosed();
    return 0;
  }

  /// @param environment names the settings
  /// @param stack keeps what is started
  static Node start(Map<String, String> environment, Stack stack, PrintWriter out) {
    // First: it takes longest, and beside it all else.
    var validation = Node.validation();
    Settings settings = Settings.read(environment);
    Servers servers = Servers.given(settings);
    Ports.check(settings.grpcPort(), Setting.GRPC_PORT);
    Ports.check(settings.envoyListenerPort(), Setting.ENVOY_LISTENER_PORT);
    Ports.check(settings.metricsPort(), Setting.METRICS_PORT);
    Node node =
        stack.start(
            () -> Node.start(settings, servers, validation, settings.envoyListenerPort(), false));
    out.printf(
        "gRPC on %s:%d, for Envoy on 127.0.0.1:%d%n",
        settings.grpcAddress().getHostAddress(), node.grpcPort(), node.edgePort());
    out.flush();
    return node;
  }
}
