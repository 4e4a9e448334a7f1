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
    name = "saves",
    description = {
      "Writes and reads saves, in turns with the same statements and Redis reads without the product.",
      "Ends with 0 when every goal is met, else with 1."
    },
    mixinStandardHelpOptions = true)
final class SavesCommand implements Callable<Integer> {
  @Mixin private Common common;

  private final Site site;

  SavesCommand(Site site) {
    this.site = site;
  }

  @Override
  public Integer call() {
    Course course = common.course();
    Consumer<String> progress = common.progress();
    Machine machine = Machine.now();
    progress.accept("starting PostgreSQL, Redis and the product");
    try (Stand stand = Stand.start(site)) {
      var rows = new SavesBench(stand).run(course.measuredBy(stand::cpuNanos), progress);
      return common.print(new Report("saves", course, machine, rows));
    }
  }
}
