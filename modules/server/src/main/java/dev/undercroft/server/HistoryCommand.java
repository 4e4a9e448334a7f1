package dev.undercroft.server;

import dev.undercroft.command.Output;
import dev.undercroft.content.PastActivation;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "history",
    description = "Tells which release was active when, by whom and why, the newest first.",
    mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
  private static final int MOST = 1_000;

  @Mixin private Output output;

  @Option(
      names = "--limit",
      defaultValue = "50",
      paramLabel = "N",
      description =
          "Publishes and rollbacks to show, 1.." + MOST + "; by default ${DEFAULT-VALUE}.")
  private int limit;

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST) {
      throw new Refusal("--limit is 1.." + MOST + ", not " + limit);
    }
    try (var publisher = Publisher.open(Servers.given(Settings.read(System.getenv())))) {
      List<PastActivation> history = publisher.history().activations(limit);
      output.print(ReleaseResults.text(history), ReleaseResults.json(history));
      return 0;
    }
  }
}
