package dev.undercroft.server;

import dev.undercroft.command.Output;
import dev.undercroft.content.SeedApply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "publish",
    description = {
      "Publishes a draft as it is, and waits until every node serves it.",
      "What the seed files say by now doesn't matter. Ends with 1 when there is no",
      "such draft, or when its versions don't fit the release that is active now."
    },
    mixinStandardHelpOptions = true)
final class PublishDraftCommand implements Runnable {
  @Mixin private OneDraft draft;
  @Mixin private Output output;
  @Mixin private Signed signed;

  @Override
  public void run() {
    var publication = signed.publication();
    var progress = new PrintedProgress(output.onTheWay());
    SeedApply.Outcome outcome =
        draft.with(
            Settings.read(System.getenv()),
            drafts -> drafts.publish(draft.number(), publication, progress));
    output.print(Results.text(outcome), Results.json(outcome));
  }
}
