package dev.undercroft.bench;

import dev.undercroft.command.Site;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "players",
    description = {
      "Reads profiles, checks sessions and signs players in, in turns with the same work without the product.",
      "Counts what PostgreSQL and Redis are asked. Ends with 0 when every goal is met, else with 1."
    },
    mixinStandardHelpOptions = true)
final class PlayersCommand implements Callable<Integer> {
  @Mixin private Common common;

  private final Site site;

  PlayersCommand(Site site) {
    this.site = site;
  }

  @Override
  public Integer call() {
    return common.measure(
        "players",
        site,
        (stand, course, progress) -> new PlayersBench(stand).run(course, progress));
  }
}
