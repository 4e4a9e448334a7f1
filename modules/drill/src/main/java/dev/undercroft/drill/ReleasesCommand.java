package dev.undercroft.drill;

import dev.undercroft.command.Site;
import dev.undercroft.drill.releases.ReleasesDrill;
import dev.undercroft.drill.releases.ReleasesOptions;
import dev.undercroft.drill.releases.ReleasesReport;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "releases",
    description = {
      "Admins publish and roll back, clients of three servers ask for content all the time, and servers are killed, paused and cut off from PostgreSQL, Redis or both.",
      "Every answer is checked: none of a release that was left, none mixed, each number as it was published. Ends with 0 when all of that held, else with 1."
    },
    mixinStandardHelpOptions = true)
final class ReleasesCommand implements Callable<Integer> {
  private static final long SECONDS = 60;

  @Mixin private Common common;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description =
          "How long it goes on, at least, and until every fault was there; by default 60, or 0 with --moves.")
  private Long seconds;

  @Option(
      names = "--moves",
      paramLabel = "N",
      description = "Go on until so many publishes and rollbacks were acknowledged, 0..100000.")
  private int moves;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      defaultValue = "3",
      description = "Servers, 2..5; by default 3.")
  private int nodes;

  private final Site site;

  ReleasesCommand(Site site) {
    this.site = site;
  }

  @Override
  public Integer call() {
    var options = new ReleasesOptions(length(), moves, nodes, common.seed());
    ReleasesReport report = new ReleasesDrill(options, site, common.progress()).run();
    return common.print(report.held(), report.text(), report.json());
  }

  private Duration length() {
    if (seconds != null) {
      return Duration.ofSeconds(seconds);
    }
    return Duration.ofSeconds(moves > 0 ? 0 : SECONDS);
  }
}
