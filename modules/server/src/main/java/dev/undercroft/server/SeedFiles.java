package dev.undercroft.server;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which seeds a command is about. For `@Mixin`.
final class SeedFiles {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Folder that holds seeds/; by default data of this checkout.")
  private Path data = Checkout.ofLauncher().data();

  Path data() {
    return data;
  }

  /// As the user would type it.
  Path shown() {
    return Checkout.shown(data);
  }
}
