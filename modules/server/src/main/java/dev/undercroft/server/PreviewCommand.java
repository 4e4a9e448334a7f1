package dev.undercroft.server;

import dev.undercroft.command.Output;
import dev.undercroft.content.PreviewGrant;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.ReleaseNumber;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "preview",
    description = {
      "Makes a token that shows a draft, and prints it, this once.",
      "Whoever has it reads the draft until that is published or dropped, or the",
      "token expires or is revoked. Ends with 1 when there is no such draft."
    },
    mixinStandardHelpOptions = true)
final class PreviewCommand implements Runnable {
  private static final long MOST_HOURS = Limits.PREVIEW_LIFE_MAX.toHours();

  @Mixin private OneDraft draft;
  @Mixin private Output output;
  @Mixin private Author author;

  @ArgGroup(exclusive = true)
  private Deed deed = new Deed();

  private static final class Deed {
    @Option(
        names = "--hours",
        paramLabel = "H",
        description = "How long the token is good for, 1..720; by default a week.")
    private long hours = Limits.PREVIEW_LIFE_UNASKED.toHours();

    @Option(names = "--revoke", description = "Make none, and end all tokens of the draft.")
    private boolean revoke;
  }

  @Override
  public void run() {
    if (deed.hours < 1 || deed.hours > MOST_HOURS) {
      throw new Refusal("--hours is 1..%d, not %d".formatted(MOST_HOURS, deed.hours));
    }
    Settings settings = Settings.read(System.getenv());
    if (deed.revoke) {
      revoke(settings);
    } else {
      grant(settings);
    }
  }

  private void revoke(Settings settings) {
    ReleaseNumber number = draft.number();
    int ended = draft.with(settings, drafts -> drafts.revoke(number, author.because("")));
    output.print(DraftResults.revoked(number, ended), DraftResults.revokedAsJson(number, ended));
  }

  private void grant(Settings settings) {
    ReleaseNumber number = draft.number();
    var life = Duration.ofHours(deed.hours);
    PreviewGrant granted =
        draft.with(settings, drafts -> drafts.grant(number, life, author.because("")));
    Optional<String> page = page(settings);
    output.print(
        DraftResults.text(number, granted, page), DraftResults.json(number, granted, page));
  }

  // What runs in this folder shows the draft only if that is where it was found.
  private static Optional<String> page(Settings settings) {
    return settings.databaseUrl().isPresent()
        ? Optional.empty()
        : RunFile.read(settings.home()).map(RunFile::web);
  }
}
