package dev.undercroft.bench.steps;

import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import tools.jackson.databind.node.ObjectNode;

/// What one step takes.
///
/// @param name class and method of its benchmark
/// @param micros a call
/// @param error half of the interval that holds the mean with 99.9 %; NaN of a single iteration
/// @param bytes allocated a call
record Step(String name, double micros, double error, double bytes) {
  static Step of(RunResult result) {
    Result<?> time = result.getPrimaryResult();
    String name = shown(result.getParams().getBenchmark());
    Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return new Step(name, time.getScore(), time.getScoreError(), allocated.getScore());
  }

  /// A benchmark's name without its package.
  static String shown(String benchmark) {
    return benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
  }

  String line() {
    return String.format(
        Locale.ROOT, "%-32s %,12.3f %12s %,14.0f", name, micros, plusMinus(), bytes);
  }

  static String head() {
    return String.format(Locale.ROOT, "%-32s %12s %12s %14s", "step", "us", "+-", "bytes");
  }

  void write(ObjectNode json) {
    json.put("name", name).put("micros", micros).put("bytes", bytes);
    if (!Double.isNaN(error)) {
      json.put("errorMicros", error);
    }
  }

  private String plusMinus() {
    return Double.isNaN(error) ? "" : String.format(Locale.ROOT, "%,.3f", error);
  }
}
