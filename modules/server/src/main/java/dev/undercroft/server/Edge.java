package dev.undercroft.server;

import dev.undercroft.embedded.EmbeddedEnvoy;
import dev.undercroft.embedded.EnvoyBinary;
import dev.undercroft.embedded.EnvoyOptions;
import dev.undercroft.server.edge.Descriptors;
import dev.undercroft.server.edge.EdgeConfig;
import dev.undercroft.server.edge.EdgeSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/// Envoy as `up` runs it: configured for this start, in front of this node.
final class Edge implements AutoCloseable {
  private final EmbeddedEnvoy envoy;
  private final int port;
  private final int admin;

  private Edge(EmbeddedEnvoy envoy, int port, int admin) {
    this.envoy = envoy;
    this.port = port;
    this.admin = admin;
  }

  /// @param root the checkout: envoy/envoy.yaml and the built page are there
  static Edge start(Settings settings, Path root, Node node, PrintWriter out) {
    Path home = settings.home();
    out.println("Envoy …");
    out.flush();
    Path binary = EnvoyBinary.find(home, root.resolve("envoy/requirements.txt"));
    int port = settings.edgePort() == 0 ? Ports.free() : settings.edgePort();
    int admin = Ports.free();
    Path folder = home.resolve("edge");
    Path config = folder.resolve("envoy.yaml");
    try {
      Descriptors.write(folder.resolve("api.pb"), node.transcoded());
      var edge =
          new EdgeSettings(
              loopback(port),
              loopback(node.edgePort()),
              loopback(admin),
              folder.resolve("api.pb"),
              root.resolve("modules/web/dist"),
              true);
      EdgeConfig.write(root.resolve("envoy/envoy.yaml"), edge, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var options = new EnvoyOptions(binary, config, folder, admin, home.resolve("logs/envoy.log"));
    return new Edge(EmbeddedEnvoy.start(options), port, admin);
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  String adminUrl() {
    return "http://127.0.0.1:" + admin;
  }

  long pid() {
    return envoy.pid();
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  @Override
  public void close() {
    envoy.close();
  }
}
