package dev.undercroft.server;

import dev.undercroft.content.Publication;
import dev.undercroft.content.SeedApply;
import dev.undercroft.content.seed.Fault;
import dev.undercroft.content.seed.FaultPrinter;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.content.seed.SeedSet;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "seed",
    description = {
      "Checks the seed files, plans what they change, publishes them as a release or",
      "keeps them as a draft, and goes back to earlier releases."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      SeedPlanCommand.class,
      DraftCommand.class,
      DraftsCommand.class,
      PreviewCommand.class,
      PublishDraftCommand.class,
      DropDraftCommand.class,
      RollbackCommand.class,
      HistoryCommand.class
    })
final class SeedCommand {
  @Spec private CommandSpec spec;

  /// Options that check and apply take.
  static final class Files {
    @Mixin private SeedFiles seeds;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;
  }

  @Command(
      name = "check",
      description =
          "Tells every fault of the seed files at once. Ends with 0 when there is none, else with 1.",
      mixinStandardHelpOptions = true)
  int check(@Mixin Files files) {
    return switch (SeedCheck.product().check(files.seeds.shown())) {
      case SeedCheck.Faulty(List<Fault> faults) -> refuse(files, faults);
      case SeedCheck.Sound(SeedSet seeds) -> {
        out().println(files.json ? FaultPrinter.json(List.of()) : Results.sound(seeds));
        yield 0;
      }
    };
  }

  @Command(
      name = "apply",
      description = {
        "Publishes the seed files as a release and waits until every node serves it.",
        "The same records again change nothing. Ends with 1 when the seeds are refused: faulty, or",
        "changed under a version that is too small (`seed plan` says which it takes)."
      },
      mixinStandardHelpOptions = true)
  int apply(
      @Mixin Files files,
      @Mixin Author author,
      @Option(
              names = "--reason",
              paramLabel = "TEXT",
              defaultValue = "",
              description = "Why; kept with the release.")
          String reason) {
    return switch (SeedCheck.product().check(files.seeds.shown())) {
      case SeedCheck.Faulty(List<Fault> faults) -> refuse(files, faults);
      case SeedCheck.Sound(SeedSet seeds) -> publish(files, seeds, author.because(reason));
    };
  }

  private int publish(Files files, SeedSet seeds, Publication publication) {
    PrintWriter progress = files.json ? new PrintWriter(PrintWriter.nullWriter()) : out();
    Settings settings = Settings.read(System.getenv());
    try (var publisher = Publisher.open(Servers.given(settings))) {
      SeedApply.Outcome outcome =
          publisher.apply().apply(seeds, publication, new PrintedProgress(progress));
      if (outcome instanceof SeedApply.Outcome.Refused refused) {
        return refuse(files, Results.faults(refused, files.seeds.shown()));
      }
      if (Checkout.ofLauncher().isOwnData(files.seeds.data())) {
        LastSeeds.of(settings).remember(publisher.apply().hash(seeds));
      }
      out().println(files.json ? Results.json(outcome) : Results.text(outcome));
      return 0;
    }
  }

  private int refuse(Files files, List<Fault> faults) {
    out().println(files.json ? FaultPrinter.json(faults) : FaultPrinter.human(faults));
    return 1;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
