package dev.undercroft.bench.measure;

import java.lang.management.ManagementFactory;

/// What a run ran on: without it its figures say little.
///
/// @param processors that this JVM sees
/// @param loadBefore load average of the last minute, before the run added to it; negative where
///   the system has none
public record Machine(int processors, double loadBefore) {
  /// As it is now.
  public static Machine now() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return new Machine(system.getAvailableProcessors(), system.getSystemLoadAverage());
  }

  /// Whether others had use for its processors too: then figures are lower than they could be, and
  /// less alike from run to run.
  boolean isBusy() {
    return loadBefore > 1.5 * processors;
  }
}
