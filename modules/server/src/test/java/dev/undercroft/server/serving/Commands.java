package dev.undercroft.server.serving;

import dev.undercroft.server.Packaged;
import dev.undercroft.testkit.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs commands of the product, each in a JVM of its own.
record Commands(Map<String, String> environment) {
  /// On a database of their own.
  static Commands on(TestServers servers) {
    return new Commands(
        Map.of(
            "UNDERCROFT_DATABASE_URL", servers.freshDatabase().full(),
            "UNDERCROFT_REDIS_URL", servers.redisUrl()));
  }

  /// What a command left behind.
  record Ended(int exit, String out, String err) {}

  /// Runs a command to its end.
  Ended run(String... arguments) {
    return runWith("", arguments);
  }

  /// The same, with something on its standard input.
  Ended runWith(String input, String... arguments) {
    try {
      Process process = builder(arguments).start();
      try (var sent = process.getOutputStream()) {
        sent.write(input.getBytes(StandardCharsets.UTF_8));
      }
      // Neither prints more than the pipe holds.
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// Starts a command that goes on until it is killed.
  Process start(Map<String, String> more, String... arguments) {
    ProcessBuilder builder = builder(arguments);
    builder.environment().putAll(more);
    try {
      return builder
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = Packaged.command();
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("UNDERCROFT_"));
    builder.environment().put("UNDERCROFT_HOME", TestServers.HOME.toString());
    builder.environment().putAll(environment);
    return builder;
  }

  /// Free ports, no two alike.
  static List<Integer> freePorts(int count) {
    var open = new ArrayList<ServerSocket>();
    try {
      for (int i = 0; i < count; i++) {
        open.add(new ServerSocket(0));
      }
      var ports = open.stream().map(ServerSocket::getLocalPort).toList();
      for (ServerSocket socket : open) {
        socket.close();
      }
      return ports;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
