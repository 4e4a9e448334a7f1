package dev.undercroft.server.edge;

import dev.undercroft.embedded.EmbeddedEnvoy;
import dev.undercroft.embedded.EnvoyOptions;
import dev.undercroft.embedded.FreePort;
import io.grpc.ServiceDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The real Envoy with the committed configuration, but that one caller may call as often as it
/// can, and that one service alone is offered as JSON.
public final class BenchEdge implements AutoCloseable {
  private static final String FILTERS =
      "static_resources/listeners/edge/filter_chains/clients/filters/http/typed_config/http_filters/";
  private static final String RATE = FILTERS + "local_ratelimit/typed_config/";
  private static final List<String> BUCKETS =
      List.of(RATE + "token_bucket/", RATE + "descriptors/0/token_bucket/");
  private static final int NO_LIMIT = 100_000_000;

  private final EmbeddedEnvoy envoy;
  private final int port;

  private BenchEdge(EmbeddedEnvoy envoy, int port) {
    this.envoy = envoy;
    this.port = port;
  }

  /// @param folder a new one, for its configuration and its log
  /// @param binary the program
  /// @param template the committed configuration
  /// @param server port of loopback where the server listens for Envoy
  /// @param transcoded what is offered as JSON; CatalogService is not in the product
  public static BenchEdge start(
      Path folder, Path binary, Path template, int server, ServiceDescriptor transcoded) {
    try {
      Path page = Files.createDirectories(folder.resolve("web"));
      Files.writeString(page.resolve("index.html"), "<!doctype html><title>No page</title>");
      var settings =
          new EdgeSettings(
              loopback(FreePort.next()),
              loopback(server),
              loopback(FreePort.next()),
              folder.resolve("api.pb"),
              page,
              Optional.empty(),
              false);
      Path config = folder.resolve("envoy.yaml");
      Descriptors.write(settings.descriptors(), List.of(transcoded));
      EdgeConfig.write(template, settings, config);
      Files.writeString(config, changed(Files.readString(config), transcoded));
      int admin = settings.admin().getPort();
      var options = new EnvoyOptions(binary, config, folder, admin, folder.resolve("envoy.log"));
      return new BenchEdge(EmbeddedEnvoy.start(options), settings.listen().getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String changed(String config, ServiceDescriptor transcoded) {
    var yaml = YamlTree.parse(config);
    for (String bucket : BUCKETS) {
      yaml.replace(bucket + "max_tokens", NO_LIMIT);
      yaml.replace(bucket + "tokens_per_fill", NO_LIMIT);
    }
    yaml.replace(
        FILTERS + "grpc_json_transcoder/typed_config/services",
        new ArrayList<>(List.of(transcoded.getName())));
    return yaml.text();
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /// Where clients come in, on loopback.
  public int port() {
    return port;
  }

  public long pid() {
    return envoy.pid();
  }

  @Override
  public void close() {
    envoy.close();
  }
}
