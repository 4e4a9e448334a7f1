package dev.undercroft.drill.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Starts commands of the product, each in a JVM of its own, from the class path of this one.
///
/// @param jvm that runs each
/// @param environment the settings, by the names that the product gives them
/// @param log where everything goes that it says
record ProductCommand(Jvm jvm, Map<String, String> environment, Path log) {
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
    Process process = jvm.start(MAIN, List.of(arguments), environment, log, Redirect.PIPE);
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
    return jvm.start(MAIN, List.of(arguments), environment, log);
  }

  /// What it said last.
  String lastLine() {
    try {
      List<String> lines = Files.readAllLines(log);
      return lines.isEmpty() ? "it said nothing" : lines.getLast();
    } catch (IOException e) {
      return "its log can't be read: " + log;
    }
  }
}
