package dev.undercroft.server;

import dev.undercroft.command.Output;
import dev.undercroft.content.Publication;
import dev.undercroft.content.SeedDrafts;
import dev.undercroft.content.seed.Fault;
import dev.undercroft.content.seed.FaultPrinter;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.content.seed.SeedSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "draft",
    description = {
      "Stores the seed files as a draft, which players don't see.",
      "It stays one until it is published or dropped. Ends with 1 when the seeds are",
      "refused, as by apply, or when there are 20 drafts."
    },
    mixinStandardHelpOptions = true)
final class DraftCommand implements Callable<Integer> {
  @Mixin private SeedFiles files;
  @Mixin private Output output;
  @Mixin private Signed signed;

  @Override
  public Integer call() {
    Publication publication = signed.publication();
    return switch (SeedCheck.product().check(files.shown())) {
      case SeedCheck.Faulty(List<Fault> faults) -> refuse(faults);
      case SeedCheck.Sound(SeedSet seeds) -> store(seeds, publication);
    };
  }

  private int store(SeedSet seeds, Publication publication) {
    try (var publisher = Publisher.open(Servers.given(Settings.read(System.getenv())))) {
      return switch (publisher.drafts().store(seeds, publication)) {
        case SeedDrafts.Outcome.Refused(var refusals) ->
            refuse(refusals.stream().map(refusal -> refusal.fault(files.shown())).toList());
        case SeedDrafts.Outcome.Stored stored -> {
          output.print(DraftResults.text(stored), DraftResults.json(stored));
          yield 0;
        }
      };
    }
  }

  private int refuse(List<Fault> faults) {
    output.print(FaultPrinter.human(faults), FaultPrinter.json(faults));
    return 1;
  }
}
