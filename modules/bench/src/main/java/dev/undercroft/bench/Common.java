package dev.undercroft.bench;

import dev.undercroft.bench.measure.Course;
import dev.undercroft.bench.measure.Machine;
import dev.undercroft.bench.measure.Report;
import dev.undercroft.bench.measure.Row;
import dev.undercroft.bench.stand.Stand;
import dev.undercroft.command.Output;
import dev.undercroft.command.Site;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/// What every bench can be told, and how each goes about it.
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

  /// What measures, on a product that was started for it.
  interface Bench {
    List<Row> run(Stand stand, Course course, Consumer<String> progress);
  }

  /// @return how the command ends
  int measure(String name, Site site, Bench bench) {
    var course =
        new Course(rounds, Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp), () -> 0);
    Consumer<String> progress = progress();
    Machine machine = Machine.now();
    progress.accept("starting PostgreSQL, Redis and the product");
    try (Stand stand = Stand.start(site)) {
      var rows = bench.run(stand, course.measuredBy(stand::cpuNanos), progress);
      var report = new Report(name, course, machine, rows);
      print(report.text(), report.json());
      return report.missed().isEmpty() ? 0 : 1;
    }
  }
}
