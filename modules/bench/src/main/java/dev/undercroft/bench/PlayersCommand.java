package dev.undercroft.bench;

import dev.undercroft.bench.measure.Course;
import dev.undercroft.bench.measure.Machine;
import dev.undercroft.bench.measure.Report;
import dev.undercroft.bench.stand.Stand;
import dev.undercroft.command.Site;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
    Course course = common.course();
    Consumer<String> progress = common.progress();
    Machine machine = Machine.now();
    progress.accept("starting PostgreSQL, Redis and the product");
    try (Stand stand = Stand.start(site)) {
      var rows = new PlayersBench(stand).run(course.measuredBy(stand::cpuNanos), progress);
      return common.print(new Report("players", course, machine, rows));
    }
  }
}
