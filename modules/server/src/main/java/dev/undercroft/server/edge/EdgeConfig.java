package dev.undercroft.server.edge;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Turns the committed envoy.yaml into the one that a start uses, with the tls.yaml beside it when
/// clients come by TLS. Envoy knows no variables, so each value is replaced at its place in the
/// tree; a place that is missing is an error, never a guess.
public final class EdgeConfig {
  private static final String LISTENER = "static_resources/listeners/edge/";
  private static final String CHAIN = LISTENER + "filter_chains/clients/";
  private static final String HTTP = CHAIN + "filters/http/typed_config/";
  private static final String ROUTES = HTTP + "route_config/virtual_hosts/all/routes/";
  private static final String ENDPOINT =
      "static_resources/clusters/server/load_assignment/endpoints/0/lb_endpoints/0/endpoint/";

  private EdgeConfig() {}

  /// Renders `template` into `target`, which may be overwritten.
  ///
  /// @throws IllegalArgumentException when the template lacks a place that has to be filled, or a
  ///   file that it will name isn't there
  public static void write(Path template, EdgeSettings settings, Path target) throws IOException {
    var page = settings.page();
    if (!Files.isRegularFile(page.resolve("index.html"))) {
      throw new IllegalArgumentException(
          "no index.html in %s: build modules/web first".formatted(page));
    }
    if (!Files.isRegularFile(settings.descriptors())) {
      throw new IllegalArgumentException(
          "no descriptor set at %s: write it first".formatted(settings.descriptors()));
    }
    var real =
        new EdgeSettings(
            settings.listen(),
            settings.server(),
            settings.admin(),
            settings.descriptors().toRealPath(),
            page.toRealPath(),
            settings.tls().isPresent()
                ? Optional.of(settings.tls().get().toRealPath())
                : Optional.empty(),
            settings.diagnostics());
    var tls = Files.readString(template.resolveSibling("tls.yaml"));
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.writeString(target, render(Files.readString(template), tls, real));
  }

  static String render(String template, String tls, EdgeSettings settings) {
    var yaml = YamlTree.parse(template);
    address(yaml, "admin/", settings.admin());
    address(yaml, LISTENER, settings.listen());
    address(yaml, ENDPOINT, settings.server());
    yaml.replace(
        "layered_runtime/layers/undercroft/static_layer/undercroft.diagnostics",
        settings.diagnostics() ? 100 : 0);
    yaml.replace(
        HTTP + "http_filters/grpc_json_transcoder/typed_config/proto_descriptor",
        settings.descriptors().toString());
    yaml.replace(
        ROUTES + "page/direct_response/body/filename",
        settings.page().resolve("index.html").toString());
    for (var route : new String[] {"assets", "explorer", "files"}) {
      yaml.replace(
          ROUTES + route + "/typed_per_filter_config/file_server/path_mappings/0/file_path_prefix",
          settings.page() + "/");
    }
    settings.tls().ifPresent(files -> yaml.replace(CHAIN + "transport_socket", socket(tls, files)));
    return yaml.text();
  }

  private static Object socket(String tls, TlsFiles files) {
    var yaml = YamlTree.parse(tls);
    var certificate = "typed_config/common_tls_context/tls_certificates/0/";
    yaml.replace(certificate + "certificate_chain/filename", files.certificate().toString());
    yaml.replace(certificate + "private_key/filename", files.key().toString());
    return yaml.root();
  }

  private static void address(YamlTree yaml, String place, InetSocketAddress address) {
    yaml.replace(place + "address/socket_address/address", address.getAddress().getHostAddress());
    yaml.replace(place + "address/socket_address/port_value", address.getPort());
  }
}
