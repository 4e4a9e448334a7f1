package dev.undercroft.bench;

import dev.undercroft.command.Site;
import java.util.concurrent.Callable;
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
    return common.measure(
        "saves", site, (stand, course, progress) -> new SavesBench(stand).run(course, progress));
  }
}
