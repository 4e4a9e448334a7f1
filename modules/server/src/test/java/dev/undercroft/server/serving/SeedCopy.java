package dev.undercroft.server.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// This checkout's seeds, to be edited.
final class SeedCopy {
  private static final Path SEEDS = Path.of("..", "..", "data", "seeds");

  private SeedCopy() {}

  /// @param data an empty folder, as `--data` takes it
  /// @return the folder of the files
  static Path in(Path data) throws IOException {
    Path copy = Files.createDirectories(data.resolve("seeds"));
    try (var seeds = Files.newDirectoryStream(SEEDS)) {
      for (Path seed : seeds) {
        Files.copy(seed, copy.resolve(seed.getFileName()));
      }
    }
    return copy;
  }
}
