package dev.undercroft.server.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// The whole project in a folder of its own, to be changed as a developer would.
final class ProjectCopy implements AutoCloseable {
  private static final Path CHECKOUT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Set<String> NOT_COPIED =
      Set.of("target", "node_modules", "dist", ".git", ".undercroft");
  private static final int MINUTES = 10;

  private final Path folder;

  private ProjectCopy(Path folder) {
    this.folder = folder;
  }

  static ProjectCopy make() throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("undercroft.home"));
    Path folder =
        Files.createDirectories(home.resolve("copies"))
            .resolve("copy-" + ProcessHandle.current().pid());
    var copy = new ProjectCopy(folder);
    copy.close();
    Files.walkFileTree(CHECKOUT, new Copying(folder));
    // One start is not worth a rehearsal.
    Files.writeString(
        folder.resolve(".mvn/maven.config"), "-Drehearsal=skip\n", StandardOpenOption.APPEND);
    // The same packages by hard link: fetching them again would prove nothing.
    copy.run(
        "cp",
        "-al",
        CHECKOUT.resolve("modules/node_modules").toString(),
        folder.resolve("modules/").toString());
    return copy;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  String text(String name) throws IOException {
    return Files.readString(path(name));
  }

  void write(String name, String text) throws IOException {
    Files.writeString(path(name), text);
  }

  /// Replaces the first occurrence, which must be there.
  void edit(String name, String from, String to) throws IOException {
    String text = text(name);
    int at = text.indexOf(from);
    assertThat(at).as("%s in %s", from, name).isNotNegative();
    write(name, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  /// Runs a command in the copy and shows its output when it fails.
  void run(String... command) throws IOException, InterruptedException {
    Path output = folder.resolveSibling(folder.getFileName() + ".log");
    Process process = start(output, command);
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    assertThat(ended && process.exitValue() == 0)
        .as(() -> String.join(" ", command) + " failed:\n" + readable(output))
        .isTrue();
  }

  Process start(Path output, String... command) throws IOException {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("UNDERCROFT_") || name.startsWith("MAVEN_"));
    return builder.redirectOutput(output.toFile()).start();
  }

  static String readable(Path output) {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor()).isZero();
  }

  private static final class Copying extends SimpleFileVisitor<Path> {
    private final Path target;

    Copying(Path target) {
      this.target = target;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      if (NOT_COPIED.contains(String.valueOf(directory.getFileName()))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      Files.createDirectories(target.resolve(CHECKOUT.relativize(directory)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.copy(
          file, target.resolve(CHECKOUT.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      return FileVisitResult.CONTINUE;
    }
  }
}
