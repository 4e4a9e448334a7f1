package dev.undercroft.bench;

import dev.undercroft.bench.measure.Course;
import dev.undercroft.bench.measure.Report;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// What every bench can be told, and how each speaks.
final class Common {
  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How long one round takes, 1..600; by default 3.")
  private int seconds;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Rounds of each side of a comparison, 1..100; by default 5.")
  private int rounds;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  Course course() {
    return new Course(rounds, Duration.ofSeconds(seconds), () -> 0);
  }

  /// Takes lines that say how it goes; with JSON nobody reads them.
  Consumer<String> progress() {
    if (json) {
      return line -> {};
    }
    PrintWriter out = spec.commandLine().getOut();
    long start = System.nanoTime();
    return line -> {
      out.printf("%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, line);
      out.flush();
    };
  }

  /// @return how the command ends
  int print(Report report) {
    spec.commandLine().getOut().println(json ? report.json() : report.text());
    return report.missed().isEmpty() ? 0 : 1;
  }
}
