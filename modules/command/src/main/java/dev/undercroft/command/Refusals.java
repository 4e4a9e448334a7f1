package dev.undercroft.command;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// A command that can't go on says so in one sentence on standard error, and ends with 1.
public final class Refusals {
  private final Function<Exception, String> sentences;

  private Refusals(Function<Exception, String> sentences) {
    this.sentences = sentences;
  }

  /// Makes a command line, with all its subcommands, refuse in that way.
  ///
  /// @param sentences what a person is told of a failure
  public static CommandLine inSentences(
      CommandLine commands, Function<Exception, String> sentences) {
    var refusals = new Refusals(sentences);
    return commands
        .setParameterExceptionHandler(refusals::misspelt)
        .setExecutionExceptionHandler(refusals::failed);
  }

  /// The sentence of a program whose own exceptions are all written for people.
  public static String ofTool(Exception failure) {
    return switch (failure) {
      case IllegalStateException state -> String.valueOf(state.getMessage());
      case IllegalArgumentException argument -> String.valueOf(argument.getMessage());
      default -> "this should not happen: " + failure;
    };
  }

  private int misspelt(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command
        .getErr()
        .println("undercroft: " + sentence(mistake) + " (./" + name + " --help explains it)");
    return Program.REFUSED;
  }

  // picocli counts arguments from 0 and calls them unmatched.
  private static String sentence(ParameterException mistake) {
    return mistake instanceof UnmatchedArgumentException superfluous
            && !superfluous.isUnknownOption()
        ? "\"" + superfluous.getUnmatched().getFirst() + "\" means nothing here"
        : String.valueOf(mistake.getMessage());
  }

  private int failed(Exception failure, CommandLine command, ParseResult parsed) {
    var program = new Program(String.join(" ", parsed.originalArgs()), command.getErr());
    return program.refused(sentences.apply(failure), failure);
  }
}
