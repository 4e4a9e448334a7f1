package dev.undercroft.bench.steps;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// The inner steps that are called most, each alone in a JVM of its own, by JMH.
///
/// @param millis of one iteration
/// @param iterations that count; as many warm up
/// @param only regular expression that a step's name has to match somewhere
public record Steps(Path data, int millis, int iterations, String only) {
  public Steps {
    if (millis < 10 || millis > 60_000) {
      throw new IllegalArgumentException("an iteration takes 10..60000 ms, not " + millis);
    }
    if (iterations < 1 || iterations > 100) {
      throw new IllegalArgumentException("there are 1..100 iterations, not " + iterations);
    }
  }

  /// @throws IllegalArgumentException when no step matches
  List<Step> run(Consumer<String> progress) {
    OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    var found = BenchmarkList.defaultList().find(silent, List.of(only), List.of());
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no step matches \"" + only + "\"");
    }
    return found.stream()
        .map(BenchmarkListEntry::getUsername)
        .map(name -> run(name, progress))
        .toList();
  }

  private Step run(String name, Consumer<String> progress) {
    progress.accept(Step.shown(name));
    TimeValue time = TimeValue.milliseconds(millis);
    var options =
        new OptionsBuilder()
            .include(Pattern.quote(name) + "$")
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.MICROSECONDS)
            .forks(1)
            .warmupIterations(iterations)
            .warmupTime(time)
            .measurementIterations(iterations)
            .measurementTime(time)
            .addProfiler(GCProfiler.class)
            .jvmArgsAppend(StepsData.argument(data))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    try {
      return Step.of(new Runner(options).runSingle());
    } catch (RunnerException e) {
      throw new IllegalStateException("a step failed: " + e.getMessage(), e);
    }
  }
}
