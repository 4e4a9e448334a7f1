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
      description = "How long one round takes, 0.1..600; by default 3.")
  private double seconds;

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
      description = "How long each call is made before it counts, 0.1..600 seconds; by default 20.")
  private double warmUp;

  /// What measures, on a product that was joined for it in this JVM.
  interface Bench {
    List<Row> run(Stand stand, Course course, Consumer<String> progress);
  }

  /// What starts whatever it measures itself.
  interface Measuring {
    List<Row> run(Course course, Consumer<String> progress);
  }

  /// @return how the command ends
  int measure(String name, Site site, Bench bench) {
    return measure(
        name,
        (course, progress) -> {
          progress.accept("starting PostgreSQL, Redis and the product");
          try (Stand stand = Stand.start(site)) {
            return bench.run(stand, course.measuredBy(stand::cpuNanos), progress);
          }
        });
  }

  /// @return how the command ends
  int measure(String name, Measuring measuring) {
    var course = new Course(rounds, duration(seconds), duration(warmUp), () -> 0);
    Machine machine = Machine.now();
    var report = new Report(name, course, machine, measuring.run(course, progress()));
    print(report.text(), report.json());
    return report.missed().isEmpty() ? 0 : 1;
  }

  private static Duration duration(double seconds) {
    return Duration.ofMillis(Math.round(1e3 * seconds));
  }
}
