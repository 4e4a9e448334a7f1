package dev.undercroft.server;

import dev.undercroft.command.Output;
import dev.undercroft.content.SeedDrafts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "drafts",
    description = {
      "Lists the drafts that are neither published nor dropped, newest first.",
      "Tells who made each, when and why, of which release, and how many preview",
      "tokens show it."
    },
    mixinStandardHelpOptions = true)
final class DraftsCommand implements Runnable {
  @Mixin private Output output;

  @Override
  public void run() {
    try (var publisher = Publisher.open(Servers.given(Settings.read(System.getenv())))) {
      SeedDrafts.Listing drafts = publisher.drafts().list();
      output.print(DraftResults.text(drafts), DraftResults.json(drafts));
    }
  }
}
