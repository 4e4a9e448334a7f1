package dev.undercroft.drill;

import dev.undercroft.command.Output;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Option;

/// What every drill can be told, and how each speaks.
final class Common extends Output {
  private static final long SEEDS = 1_000_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Repeats what chance decides, with the number that another drill printed.")
  private Long seed;

  /// The given one, else a short random one.
  long seed() {
    return seed != null ? seed : ThreadLocalRandom.current().nextLong(SEEDS);
  }

  /// @return how the command ends
  int print(boolean held, String text, String json) {
    print(text, json);
    return held ? 0 : 1;
  }
}
