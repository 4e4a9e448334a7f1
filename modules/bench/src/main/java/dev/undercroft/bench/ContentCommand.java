package dev.undercroft.bench;

import dev.undercroft.bench.measure.Row;
import dev.undercroft.bench.stand.ContentStand;
import dev.undercroft.command.Site;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "content",
    description = {
      "Reads content over gRPC and through Envoy, in turns with a bare server that answers the same bytes.",
      "Ends with 0 when every goal is met, else with 1."
    },
    mixinStandardHelpOptions = true)
final class ContentCommand implements Callable<Integer> {
  private static final int MOST = 1_000_000;

  @Mixin private Common common;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = {
        "Only measure latencies, with N questions a second sent at fixed times, 1..1000000.",
        "They count from the time that was meant, whatever held up the sender."
      })
  private int rate;

  private final Site site;

  ContentCommand(Site site) {
    this.site = site;
  }

  @Override
  public Integer call() {
    if (rate < 0 || rate > MOST) {
      throw new IllegalArgumentException("a rate is 1..%d a second, not %d".formatted(MOST, rate));
    }
    return common.measure(
        "content",
        (course, progress) -> {
          progress.accept("starting a node with its servers, two Envoys and the echo");
          try (ContentStand stand = ContentStand.start(site)) {
            var bench = new ContentBench(stand, course, progress);
            return rate == 0 ? bench.run() : List.<Row>copyOf(bench.paced(rate));
          }
        });
  }
}
