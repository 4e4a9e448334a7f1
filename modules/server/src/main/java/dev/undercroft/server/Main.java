package dev.undercroft.server;

import dev.undercroft.command.Program;
import dev.undercroft.command.Refusals;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

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
      DoctorCommand.class,
      AdminCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    prepare(arguments);
    UnknownSettings.warnings(System.getenv().keySet())
        .forEach(warning -> System.err.println("undercroft: " + warning));
    System.exit(
        List.of(arguments).equals(List.of(ServeCommand.NAME))
            ? serve()
            : commandLine().execute(arguments));
  }

  // Nothing to parse, and a server should be back soon. picocli's classes are in the format of Java
  // 5, which no AOT cache takes: reading them, and all commands, is a quarter of a second.
  private static int serve() {
    try {
      return Serving.run(new PrintWriter(System.out, true));
    } catch (Exception failure) {
      return new Program(ServeCommand.NAME, new PrintWriter(System.err, true))
          .refused(Sentences.of(failure), failure);
    }
  }

  static CommandLine commandLine() {
    return Refusals.inSentences(new CommandLine(new Main()), Sentences::of);
  }

  /// Says what libraries read when they are first used: logback its file, and Netty to leave out
  /// its events for the flight recorder, which nobody looks at and which take a start 70 ms.
  static void prepare(String[] arguments) {
    System.setProperty("io.netty.jfr.enabled", "false");
    System.setProperty("io.grpc.netty.shaded.io.netty.jfr.enabled", "false");
    String command = arguments.length == 0 ? "" : arguments[0];
    if (command.equals("up") || command.equals(ServeCommand.NAME)) {
      System.setProperty("logback.configurationFile", "logback-" + command + ".xml");
      System.setProperty("undercroft.logs", logs().toString());
    }
    Program.joinLogging();
  }

  // Settings that are wrong are told later, by the command.
  private static Path logs() {
    Map<String, String> environment = System.getenv();
    String home = environment.getOrDefault(Setting.HOME.variable(), Setting.HOME.fallback());
    return Path.of(home).resolve("logs");
  }
}
