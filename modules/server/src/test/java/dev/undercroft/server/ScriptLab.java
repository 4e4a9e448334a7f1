package dev.undercroft.server;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import dev.undercroft.server.Product.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The launcher script in a small checkout, on a machine that has what the test gives it: Maven,
/// Node, Python and JDKs are scripts of a few lines.
final class ScriptLab {
  private static final List<String> SYSTEM =
      List.of(
          "awk",
          "cat",
          "cp",
          "cut",
          "dirname",
          "env",
          "find",
          "flock",
          "grep",
          "head",
          "ls",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "setpriv",
          "setsid",
          "sh",
          "sha256sum",
          "shasum",
          "sleep",
          "sort",
          "tail",
          "touch",
          "xargs");

  private static final String MAVEN =
      """
      if [ "$2" = --version ]; then echo "Apache Maven 3.9.9 (abc)"; exit; fi
      echo "$*" >>mvn-calls
      echo "[INFO] Building Server: everything 0.1.0-SNAPSHOT                  [2/2]"
      mkdir -p modules/server/target/lib modules/web/dist
      touch modules/server/target/undercroft.jar modules/web/dist/index.html
      for program in history drill bench; do
        mkdir -p modules/$program/target && touch modules/$program/target/undercroft-$program.jar
      done
      mkdir -p modules/bench/target/lib && touch modules/bench/target/lib/jmh-core.jar
      """;

  private final Path checkout;
  private final Path tools;
  private final Path jdks;

  ScriptLab(Path folder) throws IOException {
    checkout = Files.createDirectories(folder.resolve("checkout"));
    tools = Files.createDirectories(folder.resolve("tools"));
    jdks = Files.createDirectories(folder.resolve("jdks"));
    makeCheckout();
    for (String tool : SYSTEM) {
      pass(tool);
    }
    tool("mvn", MAVEN);
    tool("node", "exit 0");
    tool("npm", "exit 0");
    tool("python3", "exit 0");
    jdk("25.0.1");
  }

  private void makeCheckout() throws IOException {
    for (String each : List.of(".mvn", "proto", "codegen", "modules/server", "data/schemas")) {
      Files.createDirectories(checkout.resolve(each));
    }
    source("pom.xml", "<project/>");
    String script = Files.readString(Product.HOME.resolveSibling("undercroft"));
    program(checkout.resolve("undercroft"), script.replace("/usr/lib/jvm", jdks.toString()));
  }

  // One of the machine's own tools.
  private void pass(String tool) throws IOException {
    for (String folder : System.getenv("PATH").split(":")) {
      Path program = Path.of(folder, tool);
      if (Files.isExecutable(program) && Files.notExists(tools.resolve(tool))) {
        tool(tool, "exec " + program + " \"$@\"");
      }
    }
  }

  Path checkout() {
    return checkout;
  }

  /// A JDK of that version where systems put theirs; its java prints what it is called with.
  void jdk(String version) throws IOException {
    Path jdk = jdks.resolve("jdk-" + version);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    program(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    program(jdk.resolve("bin/java"), "#!/bin/sh\necho \"java $*\"\n");
  }

  void removeJdk(String version) throws IOException {
    Files.delete(jdks.resolve("jdk-" + version + "/release"));
  }

  void tool(String name, String script) throws IOException {
    Files.deleteIfExists(tools.resolve(name));
    program(tools.resolve(name), "#!/bin/sh\n" + script);
  }

  /// Maven that does something before it builds.
  void maven(String before) throws IOException {
    tool("mvn", MAVEN.replace("mkdir -p", before + "\nmkdir -p"));
  }

  void removeTool(String name) throws IOException {
    Files.delete(tools.resolve(name));
  }

  void source(String path, String text) throws IOException {
    Path file = checkout.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void program(Path file, String text) throws IOException {
    Files.createFile(file, asFileAttribute(fromString("rwxr-xr-x")));
    Files.writeString(file, text);
  }

  /// The folder of what was built.
  Path app() throws IOException {
    try (var built = Files.newDirectoryStream(checkout.resolve(".undercroft"), "app-*")) {
      return built.iterator().next();
    }
  }

  /// How often Maven was asked to build.
  long builds() throws IOException {
    Path calls = checkout.resolve("mvn-calls");
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  /// Runs the launcher to its end.
  Ended run(String... arguments) throws Exception {
    try (var script = start(arguments)) {
      return script.await();
    }
  }

  Script start(String... arguments) throws IOException {
    var builder = new ProcessBuilder(checkout.resolve("undercroft").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    Path out = Files.createTempFile(checkout.getParent(), "out", ".txt");
    Path err = Files.createTempFile(checkout.getParent(), "err", ".txt");
    builder.directory(checkout.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    return new Script(builder.start(), out, err);
  }

  /// A launcher that runs.
  record Script(Process process, Path out, Path err) implements AutoCloseable {
    Ended await() throws Exception {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("does not end: " + Files.readString(err));
      }
      return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
