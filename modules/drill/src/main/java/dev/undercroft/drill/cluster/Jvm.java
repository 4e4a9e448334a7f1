package dev.undercroft.drill.cluster;

import dev.undercroft.embedded.LeashedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Runs programs of this class path, each in a JVM of its own.
///
/// @param options how it compiles and collects
public record Jvm(List<String> options) {
  /// As this one does, with a heap that lets several share a machine with their clients: a short
  /// test wants short-lived nodes.
  public static Jvm likeThis() {
    return likeThis("-Xmx512m");
  }

  /// As this one does, but for these options.
  public static Jvm likeThis(String... options) {
    Stream<String> own =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.startsWith("-XX:"));
    return new Jvm(Stream.concat(own, Stream.of(options)).toList());
  }

  /// It is killed when this JVM ends.
  ///
  /// @param environment its settings; those of whoever runs this one are for another cluster
  /// @param log where everything goes that it says
  public Process start(
      String main, List<String> arguments, Map<String, String> environment, Path log) {
    return start(main, arguments, environment, log, Redirect.appendTo(log.toFile()));
  }

  /// The same.
  ///
  /// @param out where its standard output goes instead
  Process start(
      String main,
      List<String> arguments,
      Map<String, String> environment,
      Path log,
      Redirect out) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .redirectError(Redirect.appendTo(log.toFile()))
            .redirectOutput(out);
    builder.environment().keySet().removeIf(name -> name.startsWith("UNDERCROFT_"));
    builder.environment().putAll(environment);
    try {
      return LeashedProcess.start(builder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
