package dev.undercroft.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a tool that starts servers of its own finds what it needs and leaves what it makes. What
/// it makes is named after its process, so that the next one knows what a killed one left.
///
/// @param tool its name, such as "drill"
/// @param home where programs of servers are unpacked, `.undercroft` of the checkout
/// @param data the folder that holds seeds/
public record Site(String tool, Path home, Path data) {
  public Site {
    home = home.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
  }

  /// The checkout that the launcher named, else the current folder.
  public static Site ofLauncher(String tool) {
    Path root = Path.of(System.getProperty("undercroft.root", "."));
    String home = System.getenv("UNDERCROFT_HOME");
    return new Site(
        tool, home == null ? root.resolve(".undercroft") : Path.of(home), root.resolve("data"));
  }

  /// A file or folder that this process alone has.
  public Path named(String part) {
    return home.resolve(tool + "-" + ProcessHandle.current().pid() + "-" + part);
  }

  public Path logs() {
    return home.resolve("logs");
  }

  /// Removes what this tool left in a folder in processes that were killed.
  public void sweep(Path folder) {
    Pattern ownName = Pattern.compile(Pattern.quote(tool) + "-(\\d+)-.*");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Matcher name = ownName.matcher(file.getFileName().toString());
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          delete(file);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // Another user's, or somebody sweeps at this moment: it takes space and nothing else.
    }
  }

  /// A file, or a folder with all that is in it; nothing when it is not there.
  public static void delete(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (Stream<Path> files = Files.walk(file)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    }
  }
}
