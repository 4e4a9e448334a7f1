package dev.undercroft.bench;

import dev.undercroft.bench.steps.StepsCommand;
import dev.undercroft.command.Program;
import dev.undercroft.command.Refusals;
import dev.undercroft.command.Site;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `undercroft bench`. A bench that can't go on says so in one sentence and ends with 1, as one
/// does that finds a goal missed.
@Command(
    name = "undercroft bench",
    description = "Measures what is promised of speed, beside what it could be.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Program.joinLogging();
    System.exit(commandLine(Site.ofLauncher("bench")).execute(arguments));
  }

  static CommandLine commandLine(Site site) {
    CommandLine commands =
        new CommandLine(new Main())
            .addSubcommand(new SavesCommand(site))
            .addSubcommand(new PlayersCommand(site))
            .addSubcommand(new ContentCommand(site))
            .addSubcommand(new ReleasesCommand(site))
            .addSubcommand(new StepsCommand(site))
            .addSubcommand(new StartCommand(site));
    return Refusals.inSentences(commands, Refusals::ofTool);
  }
}
