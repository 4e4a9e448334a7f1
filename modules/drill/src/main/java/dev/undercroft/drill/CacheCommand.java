package dev.undercroft.drill;

import dev.undercroft.command.Site;
import dev.undercroft.drill.cache.CacheDrill;
import dev.undercroft.drill.cache.CacheOptions;
import dev.undercroft.drill.cache.CacheReport;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "cache",
    description = {
      "Many clients read and write profiles, saves and sessions on two servers while Redis, PostgreSQL and the servers are killed, paused, cut off and restarted.",
      "Every read is checked against what was acknowledged before. Ends with 0 when no read was stale and no write lost, else with 1."
    },
    mixinStandardHelpOptions = true)
final class CacheCommand implements Callable<Integer> {
  private static final long SECONDS = 60;

  @Mixin private Common common;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long clients go on, at least; by default 60, or 0 with --operations.")
  private Long seconds;

  @Option(
      names = "--operations",
      paramLabel = "N",
      description = "Go on until so many calls were answered.")
  private long operations;

  @Option(
      names = "--clients",
      paramLabel = "N",
      defaultValue = "32",
      description = "Clients that call at the same time, 1..1000; by default 32.")
  private int clients;

  private final Site site;

  CacheCommand(Site site) {
    this.site = site;
  }

  @Override
  public Integer call() {
    var options = new CacheOptions(length(), operations, clients, common.seed());
    CacheReport report = new CacheDrill(options, common.progress()).run(site);
    return common.print(report.held(), report.text(), report.json());
  }

  private Duration length() {
    if (seconds != null) {
      return Duration.ofSeconds(seconds);
    }
    return Duration.ofSeconds(operations > 0 ? 0 : SECONDS);
  }
}
