package dev.undercroft.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The jar that Maven has packaged, started as the launcher starts a command that is soon over.
public final class Packaged {
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private static final Path CACHE = TARGET.resolve("undercroft.aot");
  // Else it holds classes of other jars, and the JVM would run them.
  private static final boolean CACHE_IS_NEWEST = CACHE.toFile().exists() && newest() <= time(CACHE);

  private Packaged() {}

  private static long newest() {
    try (var jars = Files.walk(TARGET.resolve("lib"))) {
      return Math.max(
          time(TARGET.resolve("undercroft.jar")), jars.mapToLong(Packaged::time).max().orElse(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long time(Path file) {
    return file.toFile().lastModified();
  }

  /// What stands before the words of a command.
  ///
  /// @param options more of the JVM's
  public static List<String> command(String... options) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    if (CACHE_IS_NEWEST) {
      command.addAll(List.of("-XX:AOTCache=" + CACHE, "-Xlog:aot*=off"));
    }
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", TARGET.resolve("undercroft.jar").toString()));
    return command;
  }
}
