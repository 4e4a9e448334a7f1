package dev.undercroft.bench;

import dev.undercroft.bench.stand.ReleaseStand;
import dev.undercroft.command.Site;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "releases",
    description = {
      "Publishes to three nodes that 1,000 clients watch, and says when the last of all knows.",
      "Ends with 0 when every goal is met, else with 1."
    },
    mixinStandardHelpOptions = true)
final class ReleasesCommand implements Callable<Integer> {
  private static final int MOST = 10_000;

  @Mixin private Common common;

  @Option(
      names = "--publishes",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many are timed, 1..10000; by default 100.")
  private int publishes;

  private final Site site;

  ReleasesCommand(Site site) {
    this.site = site;
  }

  @Override
  public Integer call() {
    if (publishes < 1 || publishes > MOST) {
      throw new IllegalArgumentException("1..%,d publishes, not %d".formatted(MOST, publishes));
    }
    return common.measure(
        "releases",
        (course, progress) -> {
          progress.accept("starting three nodes with their servers, Envoy and the watchers");
          try (ReleaseStand stand = ReleaseStand.start(site)) {
            return new ReleasesBench(stand, course, progress, publishes).run();
          }
        });
  }
}
