package dev.undercroft.drill;

import java.io.PrintWriter;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// What every drill can be told, and how each speaks.
final class Common {
  private static final long SEEDS = 1_000_000;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Repeats what chance decides, with the number that another drill printed.")
  private Long seed;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  /// The given one, else a short random one.
  long seed() {
    return seed != null ? seed : ThreadLocalRandom.current().nextLong(SEEDS);
  }

  /// Takes lines that say how it goes; with JSON nobody reads them.
  Consumer<String> progress() {
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

  /// @return how the command ends
  int print(boolean held, String text, String json) {
    spec.commandLine().getOut().println(this.json ? json : text);
    return held ? 0 : 1;
  }
}
