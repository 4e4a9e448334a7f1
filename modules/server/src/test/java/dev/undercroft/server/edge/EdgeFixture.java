package dev.undercroft.server.edge;

import java.nio.file.Path;

/// Where the tests find what they are about.
final class EdgeFixture {
  /// `.undercroft` of this checkout.
  static final Path HOME = Path.of(System.getProperty("undercroft.home"));

  private EdgeFixture() {}

  /// The committed configuration.
  static Path template() {
    return HOME.resolveSibling("envoy/envoy.yaml");
  }

  static Path binary() {
    return HOME.resolve("envoy/envoy/_bin/envoy");
  }
}
