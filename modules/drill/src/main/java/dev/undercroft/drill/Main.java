package dev.undercroft.drill;

import dev.undercroft.command.Program;
import dev.undercroft.command.Refusals;
import dev.undercroft.command.Site;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `undercroft drill`. A drill that can't go on says so in one sentence and ends with 1, as one
/// does that finds a broken promise.
@Command(
    name = "undercroft drill",
    description = "Keeps breaking what servers stand on, and checks what is promised all the same.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Program.joinLogging();
    System.exit(commandLine(Site.ofLauncher("drill")).execute(arguments));
  }

  static CommandLine commandLine(Site site) {
    CommandLine commands =
        new CommandLine(new Main())
            .addSubcommand(new CacheCommand(site))
            .addSubcommand(new SavesCommand(site))
            .addSubcommand(new ReleasesCommand(site));
    return Refusals.inSentences(commands, Refusals::ofTool);
  }
}
