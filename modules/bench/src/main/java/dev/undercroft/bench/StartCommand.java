package dev.undercroft.bench;

import dev.undercroft.bench.stand.StartStand;
import dev.undercroft.bench.start.StartBench;
import dev.undercroft.bench.start.StartReport;
import dev.undercroft.command.Output;
import dev.undercroft.command.Site;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "start",
    description = {
      "Starts the server, from its process to SERVING, in turns with and without the AOT cache of the build,",
      "on a Redis that holds the release and on an empty one.",
      "Ends with 0 when every goal is met, else with 1."
    },
    mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
  private static final int MOST_ROUNDS = 100;

  @Mixin private Output output;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Starts of each kind, 1..100; by default 5.")
  private int rounds;

  private final Site site;

  StartCommand(Site site) {
    this.site = site;
  }

  @Override
  public Integer call() {
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw new IllegalArgumentException(
          "there are 1.." + MOST_ROUNDS + " starts of each kind, not " + rounds);
    }
    Consumer<String> progress = output.progress();
    progress.accept("starting PostgreSQL and Redis");
    try (StartStand stand = StartStand.start(site)) {
      StartReport report = StartBench.run(rounds, stand::serve, progress);
      output.print(report.text(), report.json());
      return report.isMet() ? 0 : 1;
    }
  }
}
