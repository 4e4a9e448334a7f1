package dev.undercroft.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The smallest edge there is: one port that greets, after as many milliseconds as the header
/// `x-envoy-fault-delay-request` says.
record EnvoyConfig(Path file, int port, int adminPort) {
  private static final String TEXT =
      """
      admin:
        address: {socket_address: {address: 127.0.0.1, port_value: ADMIN}}
      static_resources:
        listeners:
          - name: edge
            enable_reuse_port: false
            address: {socket_address: {address: 127.0.0.1, port_value: PORT}}
            filter_chains:
              - filters:
                  - name: envoy.filters.network.http_connection_manager
                    typed_config:
                      "@type": type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager
                      stat_prefix: edge
                      route_config:
                        virtual_hosts:
                          - name: all
                            domains: ["*"]
                            routes:
                              - match: {prefix: /}
                                direct_response: {status: 200, body: {inline_string: hello}}
                      http_filters:
                        - name: envoy.filters.http.fault
                          typed_config:
                            "@type": type.googleapis.com/envoy.extensions.filters.http.fault.v3.HTTPFault
                            delay: {header_delay: {}, percentage: {numerator: 100}}
                        - name: envoy.filters.http.router
                          typed_config:
                            "@type": type.googleapis.com/envoy.extensions.filters.http.router.v3.Router
      """;

  static EnvoyConfig in(Path folder) throws IOException {
    return in(folder, FreePort.next());
  }

  static EnvoyConfig in(Path folder, int port) throws IOException {
    int adminPort = FreePort.next();
    String text = TEXT.replace("ADMIN", "" + adminPort).replace("PORT", "" + port);
    Path file = Files.writeString(folder.resolve("envoy-" + port + ".yaml"), text);
    return new EnvoyConfig(file, port, adminPort);
  }

  /// The same with a word that Envoy doesn't know.
  EnvoyConfig broken() throws IOException {
    Files.writeString(file, Files.readString(file).replace("stat_prefix", "stat_suffix"));
    return this;
  }

  EnvoyOptions options(Path binary, Path folder) {
    return new EnvoyOptions(binary, file, folder, adminPort);
  }
}
