package dev.undercroft.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Programs that the machine already has.
final class Executables {
  /// The first program of that name on PATH.
  static Optional<Path> onPath(String name) {
    return onPath(name, String.valueOf(System.getenv("PATH")));
  }

  static Optional<Path> onPath(String name, String path) {
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, name).toAbsolutePath())
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /// Makes a file a program that everybody may run.
  static void make(Path file) throws IOException {
    if (!file.toFile().setExecutable(true, false)) {
      throw new IOException("cannot be made executable: " + file);
    }
  }

  private Executables() {}
}
