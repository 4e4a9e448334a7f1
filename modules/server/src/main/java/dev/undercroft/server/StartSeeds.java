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
import java.util.Optional;

/// The seeds at a start: published when nothing ever was, or when they changed since they were
/// published last. So a rollback survives a restart. Seeds that are refused are told, and the
/// server starts with what it has.
final class StartSeeds {
  private final Servers servers;
  private final LastSeeds last;
  private final Path data;
  private final PrintWriter out;

  /// @param data the folder of the seeds, as the user would type it
  StartSeeds(Servers servers, LastSeeds last, Path data, PrintWriter out) {
    this.servers = servers;
    this.last = last;
    this.data = data;
    this.out = out;
  }

  /// @return whether there is a release that nodes can serve
  boolean apply(SeedCheck.Result checked) {
    try (var publisher = Publisher.open(servers)) {
      SeedApply apply = publisher.apply();
      Optional<String> newest = apply.lastHash();
      switch (checked) {
        case SeedCheck.Faulty(List<Fault> faults) -> refuse(faults, newest.isPresent());
        case SeedCheck.Sound(SeedSet seeds) -> publishIfChanged(apply, seeds, newest);
      }
      out.flush();
      return newest.isPresent() || checked instanceof SeedCheck.Sound;
    }
  }

  private void refuse(List<Fault> faults, boolean published) {
    out.println(
        "Seeds: refused, "
            + (published
                ? "the last release stays active"
                : "and no release was published yet: mend them, then ./undercroft seed apply"));
    FaultPrinter.human(faults).lines().forEach(line -> out.println("  " + line));
  }

  private void publishIfChanged(SeedApply apply, SeedSet seeds, Optional<String> newest) {
    String hash = apply.hash(seeds);
    boolean known = newest.isPresent() && last.hash().or(() -> newest).equals(Optional.of(hash));
    if (!known) {
      // Not waiting for nodes: one that was killed with the last run may still stand on the list.
      var outcome =
          apply.publish(
              seeds, new Publication("up", "seeds found at start"), new PrintedProgress(out));
      if (outcome instanceof SeedApply.Outcome.Refused refused) {
        refuse(Results.faults(refused, data), true);
        return;
      }
      out.println("Seeds: release " + outcome.release());
    }
    last.remember(hash);
  }
}
