package dev.undercroft.bench.stand;

import dev.undercroft.content.SeedApply;
import java.time.Duration;
import java.util.List;

/// Hears of a publish and says nothing.
final class Silent implements SeedApply.Progress {
  @Override
  public void done(SeedApply.Step step) {}

  @Override
  public void waitingFor(List<String> nodes, Duration atMost) {}
}
