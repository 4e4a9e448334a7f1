package dev.undercroft.command;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// How a command prints what it found: text for people or, with `--json`, JSON. For `@Mixin`.
public class Output {
  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  public final void print(String text, String asJson) {
    spec.commandLine().getOut().println(json ? asJson : text);
  }

  /// Where lines go that say how it goes; with JSON nobody reads them.
  public final PrintWriter onTheWay() {
    return json ? new PrintWriter(Writer.nullWriter()) : spec.commandLine().getOut();
  }

  /// Takes lines that say how it goes, and prints them with the seconds since now; with JSON nobody
  /// reads them.
  public final Consumer<String> progress() {
    if (json) {
      return line -> {};
    }
    PrintWriter out = spec.commandLine().getOut();
    long start = System.nanoTime();
    return line -> {
      out.printf("%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, line);
      out.flush();
    };
  }
}
