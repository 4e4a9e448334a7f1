package dev.undercroft.server;

import java.nio.file.Path;
import java.util.Arrays;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line. A command that can't go on says so in one sentence and ends with 1.
@Command(
    name = "undercroft",
    description = "The data layer of a roguelike.",
    mixinStandardHelpOptions = true,
    subcommands = {
      UpCommand.class,
      ServeCommand.class,
      MigrateCommand.class,
      ConfigCommand.class,
      SeedCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    chooseLogging(arguments);
    int exit = commandLine().execute(arguments);
    if (exit != 0 || !isServer(arguments)) {
      System.exit(exit);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler((failure, command, parsed) -> {
          command.getErr().println("undercroft: " + Sentences.of(failure));
          LoggerFactory.getLogger(Main.class)
              .debug("{} failed", Arrays.toString(parsed.originalArgs().toArray()), failure);
          return 1;
        });
  }

  private static boolean isServer(String[] arguments) {
    return arguments.length > 0 && (arguments[0].equals("up") || arguments[0].equals("serve"));
  }

  // Before the first logger is made, or logback takes its default file.
  private static void chooseLogging(String[] arguments) {
    if (isServer(arguments)) {
      System.setProperty("logback.configurationFile", "logback-" + arguments[0] + ".xml");
      String home = System.getenv().getOrDefault(Settings.HOME.name(), Settings.HOME.fallback());
      System.setProperty("undercroft.logs", Path.of(home).resolve("logs").toString());
    }
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
