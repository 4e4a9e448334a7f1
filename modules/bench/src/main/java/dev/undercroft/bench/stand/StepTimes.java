package dev.undercroft.bench.stand;

import dev.undercroft.content.SeedApply;
import dev.undercroft.content.SeedApply.Step;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Takes when each step of a move was done.
final class StepTimes implements SeedApply.Progress {
  private final long start = System.nanoTime();
  private final Map<Step, Long> done = new EnumMap<>(Step.class);

  @Override
  public void done(Step step) {
    done.put(step, System.nanoTime() - start);
  }

  @Override
  public void waitingFor(List<String> nodes, Duration atMost) {}

  /// When the move was asked for, in {@link System#nanoTime}.
  long start() {
    return start;
  }

  /// In nanoseconds from then, in their order.
  Map<Step, Long> done() {
    return done;
  }
}
