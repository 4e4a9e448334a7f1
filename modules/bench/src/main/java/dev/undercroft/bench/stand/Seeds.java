package dev.undercroft.bench.stand;

import dev.undercroft.command.Site;
import dev.undercroft.content.seed.FaultPrinter;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.content.seed.SeedSet;

/// The seeds of a checkout.
final class Seeds {
  private Seeds() {}

  /// @throws IllegalStateException when they are faulty
  static SeedSet in(Site site) {
    return switch (SeedCheck.product().check(site.data())) {
      case SeedCheck.Sound(SeedSet seeds) -> seeds;
      case SeedCheck.Faulty(var faults) ->
          throw new IllegalStateException("the seeds are faulty: " + FaultPrinter.human(faults));
    };
  }
}
