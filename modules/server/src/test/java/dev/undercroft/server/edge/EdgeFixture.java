package dev.undercroft.server.edge;

import dev.undercroft.embedded.EmbeddedEnvoy;
import dev.undercroft.embedded.EnvoyBinary;
import dev.undercroft.embedded.EnvoyOptions;
import dev.undercroft.embedded.FreePort;
import dev.undercroft.embedded.StartException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The real Envoy with the committed configuration, in front of a [SampleServer].
final class EdgeFixture implements AutoCloseable {
  /// `.undercroft` of this checkout.
  static final Path HOME = Path.of(System.getProperty("undercroft.home"));

  // The product gives calls 5 s.
  private static final Duration DRAIN = Duration.ofSeconds(1);

  private final SampleServer server;
  private final EmbeddedEnvoy envoy;
  private final Edge edge;
  private final Path log;

  private EdgeFixture(SampleServer server, EmbeddedEnvoy envoy, Edge edge, Path log) {
    this.server = server;
    this.envoy = envoy;
    this.edge = edge;
    this.log = log;
  }

  /// How an edge differs from the committed one.
  ///
  /// @param figures made smaller
  /// @param diagnostics see [EdgeSettings]
  /// @param text changes the rendered configuration
  record Change(
      Map<Figure, Object> figures,
      boolean diagnostics,
      @Nullable TlsFiles tls,
      UnaryOperator<String> text) {
    static final Change NONE = new Change(Map.of(), false, null, text -> text);

    static Change of(Map<Figure, Object> figures) {
      return new Change(figures, false, null, text -> text);
    }

    static Change text(UnaryOperator<String> text) {
      return new Change(Map.of(), false, null, text);
    }

    Change withDiagnostics() {
      return new Change(figures, true, tls, text);
    }

    Change withTls(TlsFiles files) {
      return new Change(figures, diagnostics, files, text);
    }

    private String applied(String config) {
      var yaml = YamlTree.parse(config);
      figures.forEach((figure, value) -> yaml.replace(figure.place(), value));
      return text.apply(yaml.text());
    }
  }

  /// @param folder an empty one; gets a page and an explorer, the configuration and Envoy's log
  static EdgeFixture start(Path folder, Change change) throws IOException {
    var server = SampleServer.start();
    var settings =
        new EdgeSettings(
            loopback(FreePort.next()),
            server.address(),
            loopback(FreePort.next()),
            folder.resolve("api.pb"),
            page(folder.resolve("web")),
            Optional.ofNullable(change.tls()),
            change.diagnostics());
    Descriptors.write(settings.descriptors(), ApiServices.all());
    var config = folder.resolve("envoy.yaml");
    EdgeConfig.write(template(), settings, config);
    Files.writeString(config, change.applied(Files.readString(config)));
    var log = folder.resolve("envoy.log");
    var options =
        new EnvoyOptions(binary(), config, folder, settings.admin().getPort(), log, DRAIN);
    var edge = Edge.at(settings.listen().getPort(), change.tls());
    try {
      return new EdgeFixture(server, EmbeddedEnvoy.start(options), edge, log);
    } catch (StartException e) {
      edge.close();
      server.close();
      throw e;
    }
  }

  static EdgeFixture start(Path folder) throws IOException {
    return start(folder, Change.NONE);
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

  /// What is behind the edge.
  SampleServer server() {
    return server;
  }

  /// What Envoy counts under a name, such as `cluster.server.upstream_rq_retry`; 0 when nothing.
  long counted(String name) throws Exception {
    return ask("GET", "/stats?filter=^" + name + "$")
        .lines()
        .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(": ") + 2)))
        .sum();
  }

  /// @return the answer of Envoy's admin page
  String ask(String method, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(envoy.adminUrl() + path.replace("^", "%5E")))
            .method(method, BodyPublishers.noBody());
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString()).body();
    }
  }

  /// Everything that Envoy has printed, whole once it was stopped.
  String log() throws IOException {
    return Files.readString(log);
  }

  static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("still waiting after 30 s");
      }
      Thread.sleep(10);
    }
  }

  interface Condition {
    boolean holds() throws Exception;
  }

  private static Path page(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("assets"));
    Files.createDirectories(folder.resolve("explorer"));
    Files.writeString(
        folder.resolve("explorer/index.html"), "<!doctype html><title>An explorer</title>");
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
