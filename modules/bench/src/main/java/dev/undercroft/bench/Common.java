package dev.undercroft.bench;

import dev.undercroft.bench.measure.Course;
import dev.undercroft.bench.measure.Report;
import dev.undercroft.command.Output;
import java.time.Duration;
import picocli.CommandLine.Option;

/// What every bench can be told, and how each speaks.
final class Common extends Output {
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

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "20",
      description = "How long each call is made before it counts, 1..600 seconds; by default 20.")
  private int warmUp;

  Course course() {
    return new Course(rounds, Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp), () -> 0);
  }

  /// @return how the command ends
  int print(Report report) {
    print(report.text(), report.json());
    return report.missed().isEmpty() ? 0 : 1;
  }
}
