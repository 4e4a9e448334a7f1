package dev.undercroft.server.edge;

import dev.undercroft.embedded.EmbeddedEnvoy;
import dev.undercroft.embedded.EnvoyBinary;
import dev.undercroft.embedded.EnvoyOptions;
import dev.undercroft.embedded.FreePort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// The real Envoy with the committed configuration, in front of a [SampleServer].
final class EdgeFixture implements AutoCloseable {
  /// `.undercroft` of this checkout.
  static final Path HOME = Path.of(System.getProperty("undercroft.home"));

  private final SampleServer server;
  private final EmbeddedEnvoy envoy;
  private final Edge edge;

  private EdgeFixture(SampleServer server, EmbeddedEnvoy envoy, Edge edge) {
    this.server = server;
    this.envoy = envoy;
    this.edge = edge;
  }

  /// @param folder an empty one; gets a page of two files, the configuration and Envoy's log
  /// @param diagnostics see [EdgeSettings]
  /// @param change of the rendered configuration's text
  static EdgeFixture start(Path folder, boolean diagnostics, UnaryOperator<String> change)
      throws IOException {
    var server = SampleServer.start();
    var settings =
        new EdgeSettings(
            loopback(FreePort.next()),
            server.address(),
            loopback(FreePort.next()),
            folder.resolve("api.pb"),
            page(folder.resolve("web")),
            diagnostics);
    Descriptors.write(settings.descriptors(), ApiServices.all());
    var config = folder.resolve("envoy.yaml");
    EdgeConfig.write(template(), settings, config);
    Files.writeString(config, change.apply(Files.readString(config)));
    var envoy =
        EmbeddedEnvoy.start(new EnvoyOptions(binary(), config, folder, settings.admin().getPort()));
    var url = URI.create("http://127.0.0.1:" + settings.listen().getPort());
    return new EdgeFixture(server, envoy, new Edge(url));
  }

  static EdgeFixture start(Path folder) throws IOException {
    return start(folder, false, text -> text);
  }

  /// The committed configuration.
  static Path template() {
    return HOME.resolveSibling("envoy/envoy.yaml");
  }

  static Path binary() {
    return EnvoyBinary.find(HOME, HOME.resolveSibling("envoy/requirements.txt"));
  }

  Edge edge() {
    return edge;
  }

  /// Takes away what is behind the edge.
  void stopServer() {
    server.close();
  }

  private static Path page(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("assets"));
    Files.writeString(
        folder.resolve("index.html"),
        "<!doctype html><title>A page</title><script src=\"/assets/index-1a2b.js\"></script>");
    Files.writeString(folder.resolve("favicon.svg"), "<svg/>");
    Files.writeString(folder.resolve("assets/index-1a2b.js"), "console.log('here');".repeat(100));
    return folder;
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress("127.0.0.1", port);
  }

  @Override
  public void close() {
    edge.close();
    envoy.close();
    server.close();
  }
}
