package dev.undercroft.server;

import dev.undercroft.command.Output;
import dev.undercroft.content.Release;
import dev.undercroft.content.Rollback;
import dev.undercroft.kernel.ReleaseNumber;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "rollback",
    description = {
      "Makes an earlier release the active one again and waits until every node serves it.",
      "The release that is active already changes nothing. The next seed apply publishes a new one."
    },
    mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private Signed signed;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "N",
      description = "Number of the release; ./undercroft seed history lists them.")
  private int to;

  @Override
  public Integer call() {
    var number = new ReleaseNumber(to);
    var publication = signed.publication();
    try (var publisher = Publisher.open(Servers.given(Settings.read(System.getenv())))) {
      var progress = new PrintedProgress(output.onTheWay());
      return switch (publisher.rollback().to(number, publication, progress)) {
        case Rollback.Outcome.RolledBack(Release release) -> print(release, true);
        case Rollback.Outcome.Unchanged(Release release) -> print(release, false);
        case Rollback.Outcome.Unknown(ReleaseNumber unknown) ->
            throw new Refusal(
                "there is no release " + unknown + ": ./undercroft seed history lists them");
      };
    }
  }

  private int print(Release release, boolean rolledBack) {
    output.print(
        ReleaseResults.text(release, rolledBack), ReleaseResults.json(release, rolledBack));
    return 0;
  }
}
