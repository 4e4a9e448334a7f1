package dev.undercroft.saves;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// What is counted of saves; calls and their times are counted for every service alike.
final class SaveMeters {
  private final Counter raw;
  private final Counter kept;
  private final Counter conflicts;
  private final Counter repeats;

  SaveMeters(MeterRegistry metrics) {
    raw = bytes(metrics, "raw");
    kept = bytes(metrics, "kept");
    conflicts =
        Counter.builder("undercroft.saves.conflicts")
            .description("Writes that were refused since their slot had changed")
            .register(metrics);
    repeats =
        Counter.builder("undercroft.saves.repeats")
            .description("Writes that were answered as an earlier one with their key")
            .register(metrics);
  }

  private static Counter bytes(MeterRegistry metrics, String form) {
    return Counter.builder("undercroft.saves.run.state")
        .description("Run states that were saved: as they came, and as they are kept")
        .baseUnit("bytes")
        .tag("form", form)
        .register(metrics);
  }

  void saved(RunState runState) {
    raw.increment(runState.size());
    kept.increment(runState.bytes().length);
  }

  void conflict() {
    conflicts.increment();
  }

  void repeated() {
    repeats.increment();
  }
}
