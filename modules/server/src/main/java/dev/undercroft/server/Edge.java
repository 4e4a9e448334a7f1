package dev.undercroft.server;

import dev.undercroft.embedded.EmbeddedEnvoy;
import dev.undercroft.embedded.EnvoyOptions;
import dev.undercroft.embedded.FreePort;
import dev.undercroft.embedded.StartException;
import dev.undercroft.server.edge.Descriptors;
import dev.undercroft.server.edge.EdgeConfig;
import dev.undercroft.server.edge.EdgeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/// Envoy as `up` runs it: configured for this start, in front of this node.
final class Edge implements AutoCloseable {
  private final EmbeddedEnvoy envoy;
  private final Node node;
  private final String url;

  private Edge(EmbeddedEnvoy envoy, Node node, String url) {
    this.envoy = envoy;
    this.node = node;
    this.url = url;
  }

  /// @param binary the program
  static Edge start(Settings settings, Checkout checkout, Path binary, Node node) {
    int port = settings.edgePort() == 0 ? FreePort.next() : settings.edgePort();
    int admin = FreePort.next();
    Path folder = settings.home().resolve("edge");
    String scheme = settings.tls().isPresent() ? "https" : "http";
    Path config = configure(settings, checkout, folder, port, admin, node);
    Path log = settings.home().resolve("logs/envoy.log");
    try {
      var envoy = EmbeddedEnvoy.start(new EnvoyOptions(binary, config, folder, admin, log));
      return new Edge(envoy, node, scheme + "://127.0.0.1:" + port);
    } catch (StartException e) {
      // Somebody may have taken the port since it was looked at first.
      Ports.check(port, Setting.EDGE_PORT);
      throw e;
    }
  }

  private static Path configure(
      Settings settings, Checkout checkout, Path folder, int port, int admin, Node node) {
    Path config = folder.resolve("envoy.yaml");
    Path descriptors = folder.resolve("api.pb");
    var edge =
        new EdgeSettings(
            loopback(port),
            loopback(node.edgePort()),
            loopback(admin),
            descriptors,
            checkout.page(),
            settings.tls(),
            true);
    try {
      Descriptors.write(descriptors, node.transcoded());
      EdgeConfig.write(checkout.envoyConfig(), edge, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return config;
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  String url() {
    return url;
  }

  String adminUrl() {
    return envoy.adminUrl().toString();
  }

  long pid() {
    return envoy.pid();
  }

  /// Streams end first: Envoy waits for everything that is under way.
  @Override
  public void close() {
    node.leave();
    envoy.close();
  }
}
