package dev.undercroft.content;

import java.time.Duration;
import java.util.List;

/// Breaks a move off as soon as it tells of a step.
record BrokenAfter(SeedApply.Step last) implements SeedApply.Progress {
  @Override
  public void done(SeedApply.Step step) {
    if (step == last) {
      throw new IllegalStateException("broken after " + last);
    }
  }

  @Override
  public void waitingFor(List<String> nodes, Duration atMost) {}
}
