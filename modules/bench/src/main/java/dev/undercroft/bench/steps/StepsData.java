package dev.undercroft.bench.steps;

import java.nio.file.Path;

/// Where the JVM that runs a step finds the seeds.
public final class StepsData {
  private static final String PROPERTY = "undercroft.bench.data";

  private StepsData() {}

  /// The folder that holds seeds/.
  public static Path folder() {
    return Path.of(System.getProperty(PROPERTY));
  }

  /// What tells it to a JVM.
  static String argument(Path data) {
    return "-D" + PROPERTY + "=" + data;
  }
}
