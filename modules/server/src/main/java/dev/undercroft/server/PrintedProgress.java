package dev.undercroft.server;

import dev.undercroft.content.SeedApply;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;

/// Says whom a publish waits for, and for how long at most.
record PrintedProgress(PrintWriter out) implements SeedApply.Progress {
  @Override
  public void done(SeedApply.Step step) {}

  @Override
  public void waitingFor(List<String> nodes, Duration atMost) {
    // Rounded up: it never takes longer than said.
    long seconds = atMost.plusMillis(999).toSeconds();
    out.println("Waiting for " + String.join(", ", nodes) + ", " + seconds + " s at most");
    out.flush();
  }
}
