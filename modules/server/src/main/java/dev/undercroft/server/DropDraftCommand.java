package dev.undercroft.server;

import dev.undercroft.command.Output;
import dev.undercroft.kernel.ReleaseNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "drop",
    description = {
      "Drops a draft: nobody reads it any more, and its preview tokens end.",
      "Its number is not given again. Ends with 1 when there is no such draft."
    },
    mixinStandardHelpOptions = true)
final class DropDraftCommand implements Runnable {
  @Mixin private OneDraft draft;
  @Mixin private Output output;
  @Mixin private Author author;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Why; kept in the audit.")
  private String reason;

  @Override
  public void run() {
    var publication = author.because(reason);
    ReleaseNumber number = draft.number();
    draft.with(Settings.read(System.getenv()), drafts -> drafts.drop(number, publication));
    output.print(
        "Draft " + number + " is dropped: nobody reads it any more.", DraftResults.dropped(number));
  }
}
