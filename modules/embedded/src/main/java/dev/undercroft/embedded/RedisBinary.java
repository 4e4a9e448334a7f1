package dev.undercroft.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// The program redis-server: the machine's own if it is at least Redis 7, whose settings we use,
/// else the one that a jar carries for this platform.
final class RedisBinary {
  private static final String SHIPPED = "redis-server-7.0.15-";
  private static final Pattern NEW_ENOUGH = Pattern.compile("v=([7-9]|\\d\\d+)\\.");

  static Path find(Path home) throws IOException {
    Optional<Path> own = Executables.onPath("redis-server");
    return own.isPresent() && isNewEnough(own.get()) ? own.get() : unpacked(home);
  }

  private static boolean isNewEnough(Path program) throws IOException {
    var process = new ProcessBuilder(program.toString(), "--version").start();
    try (var said = process.inputReader()) {
      return said.lines().anyMatch(line -> NEW_ENOUGH.matcher(line).find());
    }
  }

  private static Path unpacked(Path home) throws IOException {
    String name = SHIPPED + Platform.SYSTEM + (Platform.IS_ARM ? "-arm64" : "-amd64");
    URL carried = RedisBinary.class.getResource("/" + name);
    if (carried == null) {
      throw new StartException(
          "No Redis is shipped for "
              + Platform.NAME
              + ": install Redis 7 or newer so that redis-server is on PATH, or set"
              + " UNDERCROFT_REDIS_URL.");
    }
    Path program = home.resolve(name);
    if (!Files.exists(program)) {
      try (var scratch = ScratchFolder.in(home);
          InputStream bytes = carried.openStream()) {
        Path file = scratch.path().resolve(name);
        Files.copy(bytes, file);
        Executables.make(file);
        scratch.moveTo(file, program);
      }
    }
    return program;
  }

  private RedisBinary() {}
}
