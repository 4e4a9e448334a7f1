package dev.undercroft.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Files to be written below a checkout, and the folder that holds generated files alone.
final class Outputs {
  private final Path root;
  private final Map<Path, String> files = new TreeMap<>();
  private final List<Path> owned = new ArrayList<>();

  Outputs(Path root) {
    this.root = root;
  }

  /// @param path below the root
  void file(String path, String text) {
    files.put(Path.of(path), text);
  }

  /// Everything in this folder that isn't written is removed.
  void own(String folder) {
    owned.add(Path.of(folder));
  }

  Map<Path, String> files() {
    return files;
  }

  /// Files in owned folders that nothing asks for any more.
  List<Path> stale() {
    return owned.stream().flatMap(this::inside).filter(path -> !files.containsKey(path)).toList();
  }

  /// Brings the checkout up to date; files that are already right aren't touched.
  ///
  /// @return what was done, a line each file: "wrote proto/gen/…"
  List<String> write() {
    var done = new ArrayList<String>();
    try {
      for (Map.Entry<Path, String> file : files.entrySet()) {
        Path path = root.resolve(file.getKey());
        if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.getValue());
          done.add("wrote " + file.getKey());
        }
      }
      for (Path path : stale()) {
        Files.delete(root.resolve(path));
        done.add("removed " + path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return done;
  }

  private Stream<Path> inside(Path folder) {
    Path path = root.resolve(folder);
    if (!Files.isDirectory(path)) {
      return Stream.empty();
    }
    try (Stream<Path> found = Files.walk(path)) {
      return found.filter(Files::isRegularFile).map(root::relativize).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
