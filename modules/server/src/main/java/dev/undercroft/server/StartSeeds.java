package dev.undercroft.server;

import dev.undercroft.content.Publication;
import dev.undercroft.content.SeedApply;
import dev.undercroft.content.seed.Fault;
import dev.undercroft.content.seed.FaultPrinter;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.content.seed.SeedSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/// The seeds at a start: published when nothing ever was, or when they changed since the last
/// publish. So a rollback survives a restart. Faulty seeds are told and the server starts with what
/// it has.
final class StartSeeds {
  private final Servers servers;
  private final Path data;
  private final PrintWriter out;

  StartSeeds(Servers servers, Path data, PrintWriter out) {
    this.servers = servers;
    this.data = data;
    this.out = out;
  }

  void apply() {
    switch (SeedCheck.product().check(data)) {
      case SeedCheck.Faulty(List<Fault> faults) -> {
        out.println("Seeds: refused, the last release stays active");
        FaultPrinter.human(faults).lines().forEach(line -> out.println("  " + line));
      }
      case SeedCheck.Sound(SeedSet seeds) -> publish(seeds);
    }
    out.flush();
  }

  private void publish(SeedSet seeds) {
    try (var publisher = Publisher.open(servers)) {
      SeedApply apply = publisher.apply();
      if (apply.lastHash().filter(apply.hash(seeds)::equals).isPresent()) {
        return;
      }
      // Not waiting for nodes: one that was killed with the last run may still stand on the list.
      var outcome =
          apply.publish(
              seeds, new Publication("up", "seeds found at start"), new PrintedProgress(out));
      out.println("Seeds: release " + outcome.release());
    }
  }
}
