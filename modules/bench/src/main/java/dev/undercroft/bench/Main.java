package dev.undercroft.bench;

import dev.undercroft.bench.stand.Site;
import dev.undercroft.embedded.StartException;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `undercroft bench`. A bench that can't go on says so in one sentence and ends with 1, as one
/// does that finds a goal missed.
@Command(
    name = "undercroft bench",
    description = "Measures what is promised of speed, beside what it could be.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  private static final int REFUSED = 1;

  private Main() {}

  public static void main(String[] arguments) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(commandLine(Site.ofLauncher()).execute(arguments));
  }

  static CommandLine commandLine(Site site) {
    return new CommandLine(new Main())
        .addSubcommand(new SavesCommand(site))
        .addSubcommand(new PlayersCommand(site))
        .setParameterExceptionHandler(Main::misspelt)
        .setExecutionExceptionHandler(Main::failed);
  }

  private static int misspelt(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    command
        .getErr()
        .println(
            "undercroft: "
                + mistake.getMessage()
                + " (./"
                + command.getCommandSpec().qualifiedName()
                + " --help explains it)");
    return REFUSED;
  }

  // All that a bench throws on purpose says in one sentence what is wrong.
  private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    command
        .getErr()
        .println(
            "undercroft: "
                + switch (failure) {
                  case StartException start -> start.getMessage();
                  case IllegalStateException state -> state.getMessage();
                  case IllegalArgumentException argument -> argument.getMessage();
                  default -> "this should not happen: " + failure;
                });
    return REFUSED;
  }
}
