package dev.undercroft.server;

import dev.undercroft.content.ContentModule;
import dev.undercroft.content.SeedPlan;
import dev.undercroft.content.seed.Fault;
import dev.undercroft.content.seed.FaultPrinter;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.database.Database;
import dev.undercroft.saves.SavesModule;
import dev.undercroft.server.plan.PlanJson;
import dev.undercroft.server.plan.PlanMarkdown;
import dev.undercroft.server.plan.PlanText;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "plan",
    description = {
      "Says what the seed files would change against the active release.",
      "That is records, the versions that they need and why, figures of the game before",
      "and after, and how many saves hold on to what would be gone. Writes nothing."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:nothing would change",
      "1:the seeds are refused: faulty, or their versions don't fit; or there is no database",
      "2:something would change, and the seeds may be published"
    },
    mixinStandardHelpOptions = true)
final class SeedPlanCommand implements Callable<Integer> {
  private static final int UNCHANGED = 0;
  private static final int REFUSED = 1;
  private static final int CHANGED = 2;

  @Spec private CommandSpec spec;
  @Mixin private SeedFiles files;

  @ArgGroup(exclusive = true)
  private Form form = new Form();

  private static final class Form {
    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Option(names = "--markdown", description = "Print Markdown, for a comment on a pull request.")
    private boolean markdown;
  }

  @Override
  public Integer call() {
    return switch (SeedCheck.product().check(files.shown())) {
      case SeedCheck.Faulty(List<Fault> faults) -> {
        print(FaultPrinter.human(faults), FaultPrinter.json(faults), PlanMarkdown.ofFaults(faults));
        yield REFUSED;
      }
      case SeedCheck.Sound(SeedSet seeds) -> plan(seeds);
    };
  }

  private int plan(SeedSet seeds) {
    SeedPlan plan = compare(seeds);
    List<Fault> faults =
        plan.refusals().stream().map(refusal -> refusal.fault(files.shown())).toList();
    print(PlanText.of(plan, faults), PlanJson.of(plan, faults), PlanMarkdown.of(plan, faults));
    if (!faults.isEmpty()) {
      return REFUSED;
    }
    return plan.isUnchanged() ? UNCHANGED : CHANGED;
  }

  private static SeedPlan compare(SeedSet seeds) {
    Settings settings = Settings.read(System.getenv());
    var address = settings.database(Servers.database(settings));
    try (Database database = Database.open(address, new SimpleMeterRegistry())) {
      return ContentModule.seedPlans(database, () -> SavesModule.countsByRelease(database))
          .plan(seeds);
    }
  }

  private void print(String text, String json, String markdown) {
    spec.commandLine().getOut().println(form.json ? json : form.markdown ? markdown : text);
  }
}
