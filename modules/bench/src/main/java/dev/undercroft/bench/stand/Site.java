package dev.undercroft.bench.stand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a bench finds what it needs and leaves what it makes.
///
/// @param home where programs of servers are unpacked, `.undercroft` of the checkout
/// @param data the folder that holds seeds/
public record Site(Path home, Path data) {
  private static final Pattern OWN_NAME = Pattern.compile("bench-(\\d+)-.*");

  public Site {
    home = home.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
  }

  /// The checkout that the launcher named, else the current folder.
  public static Site ofLauncher() {
    Path root = Path.of(System.getProperty("undercroft.root", "."));
    String home = System.getenv("UNDERCROFT_HOME");
    return new Site(
        home == null ? root.resolve(".undercroft") : Path.of(home), root.resolve("data"));
  }

  /// A folder that this process alone has.
  Path named(String part) {
    return home.resolve("bench-" + ProcessHandle.current().pid() + "-" + part);
  }

  Path logs() {
    return home.resolve("logs");
  }

  /// Removes what benches of killed processes left in a folder.
  static void sweep(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Matcher name = OWN_NAME.matcher(file.getFileName().toString());
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          delete(file);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // Another user's, or somebody sweeps at this moment: it takes space and nothing else.
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}
