package dev.undercroft.server;

import dev.undercroft.content.SeedDrafts;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.ReleaseNumber;
import java.util.function.Function;
import picocli.CommandLine.Parameters;

/// The draft that a command is about. For `@Mixin`.
final class OneDraft {
  @Parameters(
      paramLabel = "N",
      description = "Number of the draft; ./undercroft seed drafts lists them.")
  private int given;

  ReleaseNumber number() {
    return new ReleaseNumber(given);
  }

  /// @throws Refusal also when there is no such draft, or its versions don't fit any more
  <R> R with(Settings settings, Function<SeedDrafts, R> work) {
    try (var publisher = Publisher.open(Servers.given(settings))) {
      return work.apply(publisher.drafts());
    } catch (GameException e) {
      throw switch (e.reason()) {
        case RELEASE_NOT_FOUND ->
            new Refusal("there is no draft " + number() + ": ./undercroft seed drafts lists them");
        case SEEDS_REFUSED ->
            new Refusal(
                "draft %s does not fit the release that is active now; raise its versions in the seed files and store them as another draft: %s"
                    .formatted(number(), e.getMessage()));
        default -> e;
      };
    }
  }
}
