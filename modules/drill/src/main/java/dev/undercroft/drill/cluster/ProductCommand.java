package dev.undercroft.drill.cluster;

import dev.undercroft.embedded.LeashedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Starts commands of the product, each in a JVM of its own, from the class path of this one.
///
/// @param environment the settings, by the names that the product gives them
/// @param log where everything goes that it says
record ProductCommand(Map<String, String> environment, Path log) {
  private static final int TRIES = 3;
  private static final String MAIN = "dev.undercroft.server.Main";

  /// Runs a command to its end; one that may be repeated, for it gets a few tries: on a machine
  /// that is busy with something else even a database that is there may not answer in time.
  ///
  /// @throws IllegalStateException with what it said when it was refused
  void run(String... arguments) {
    int tries = 1;
    while (exit(arguments) != 0) {
      if (++tries > TRIES) {
        throw new IllegalStateException(String.join(" ", arguments) + " failed: " + lastLine());
      }
    }
  }

  /// Runs a command to its end, however it ends.
  ///
  /// @return what it printed; what it complained of is in the log
  String ask(String... arguments) {
    Process process = start(ProcessBuilder.Redirect.PIPE, arguments);
    try (var out = process.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int exit(String... arguments) {
    Process process = start(arguments);
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(String.join(" ", arguments) + " was interrupted", e);
    }
  }

  /// Starts a command that goes on until it is killed.
  Process start(String... arguments) {
    return start(ProcessBuilder.Redirect.appendTo(log.toFile()), arguments);
  }

  private Process start(ProcessBuilder.Redirect out, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(compiledAsThis());
    // Several share a machine with their clients.
    command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path"), MAIN));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .redirectOutput(out);
    // Settings of whoever runs the drill are for another cluster.
    builder.environment().keySet().removeIf(name -> name.startsWith("UNDERCROFT_"));
    builder.environment().putAll(environment);
    try {
      return LeashedProcess.start(builder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How this JVM compiles and collects: a short test of the drill wants short-lived nodes.
  private static List<String> compiledAsThis() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-XX:"))
        .toList();
  }

  private String lastLine() {
    try {
      List<String> lines = Files.readAllLines(log);
      return lines.isEmpty() ? "it said nothing" : lines.getLast();
    } catch (IOException e) {
      return "its log can't be read: " + log;
    }
  }
}
