package dev.undercroft.server.edge;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/// What a start decides about the edge; everything else stands in envoy/envoy.yaml.
///
/// @param listen where clients come in
/// @param server the server's listener that is Envoy's alone
/// @param admin Envoy's admin page; loopback only, since it asks for no password
/// @param descriptors the transcoder's descriptor set, api.pb
/// @param page folder of the built page, with its index.html
/// @param tls what clients are shown when they come by TLS; empty when they come without
/// @param diagnostics whether reflection and health can be called through the edge
public record EdgeSettings(
    InetSocketAddress listen,
    InetSocketAddress server,
    InetSocketAddress admin,
    Path descriptors,
    Path page,
    Optional<TlsFiles> tls,
    boolean diagnostics) {
  public EdgeSettings {
    for (var address : new InetSocketAddress[] {listen, server, admin}) {
      if (address.isUnresolved()) {
        throw new IllegalArgumentException(
            "Envoy needs an IP address where %s is".formatted(address.getHostString()));
      }
    }
    if (!admin.getAddress().isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "Envoy's admin page has no password, so it must listen on loopback, not on "
              + admin.getHostString());
    }
  }
}
