package dev.undercroft.drill;

import dev.undercroft.command.Site;
import dev.undercroft.drill.saves.SavesDrill;
import dev.undercroft.drill.saves.SavesOptions;
import dev.undercroft.drill.saves.SavesReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "saves",
    description = {
      "Many writers write save slots while the server and PostgreSQL are killed (-9) again and again.",
      "After each kill every acknowledged revision must be there, byte for byte. Ends with 0 when all were, else with 1."
    },
    mixinStandardHelpOptions = true)
final class SavesCommand implements Callable<Integer> {
  @Mixin private Common common;

  @Option(
      names = "--kills",
      paramLabel = "N",
      defaultValue = "50",
      description = "How often somebody is killed, 1..10000; by default 50.")
  private int kills;

  @Option(
      names = "--writers",
      paramLabel = "N",
      defaultValue = "16",
      description = "Writers, each of a slot of its own, 1..100; by default 16.")
  private int writers;

  private final Site site;

  SavesCommand(Site site) {
    this.site = site;
  }

  @Override
  public Integer call() {
    var options = new SavesOptions(kills, writers, common.seed());
    SavesReport report = new SavesDrill(options, common.progress()).run(site);
    return common.print(report.held(), report.text(), report.json());
  }
}
