package dev.undercroft.server;

import java.nio.file.Path;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line. A command that can't go on says so in one sentence and ends with 1.
@Command(
    name = "undercroft",
    description = "The data layer of a roguelike.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      ServeCommand.class,
      MigrateCommand.class,
      ConfigCommand.class,
      SeedCommand.class,
      AdminCommand.class
    })
public final class Main {
  private static final int REFUSED = 1;

  private Main() {}

  public static void main(String[] arguments) {
    chooseLogging(arguments);
    CommandLine commands = commandLine();
    UnknownSettings.warnings(System.getenv().keySet())
        .forEach(warning -> commands.getErr().println("undercroft: " + warning));
    System.exit(commands.execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(Main::misspelt)
        .setExecutionExceptionHandler(Main::failed);
  }

  private static int misspelt(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    command
        .getErr()
        .println(
            "undercroft: "
                + sentence(mistake)
                + " (./"
                + command.getCommandSpec().qualifiedName()
                + " --help explains it)");
    return REFUSED;
  }

  // picocli counts arguments from 0 and calls them unmatched.
  private static String sentence(ParameterException mistake) {
    return mistake instanceof UnmatchedArgumentException superfluous
            && !superfluous.isUnknownOption()
        ? "\"" + superfluous.getUnmatched().getFirst() + "\" means nothing here"
        : String.valueOf(mistake.getMessage());
  }

  private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    command.getErr().println("undercroft: " + Sentences.of(failure));
    LoggerFactory.getLogger(Main.class)
        .debug("{} failed", String.join(" ", parsed.originalArgs()), failure);
    return REFUSED;
  }

  // Before the first logger is made, or logback takes its default file.
  private static void chooseLogging(String[] arguments) {
    String command = arguments.length == 0 ? "" : arguments[0];
    if (command.equals("up") || command.equals("serve")) {
      System.setProperty("logback.configurationFile", "logback-" + command + ".xml");
      System.setProperty("undercroft.logs", logs().toString());
    }
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  // Settings that are wrong are told later, by the command.
  private static Path logs() {
    Map<String, String> environment = System.getenv();
    String home = environment.getOrDefault(Setting.HOME.variable(), Setting.HOME.fallback());
    return Path.of(home).resolve("logs");
  }
}
