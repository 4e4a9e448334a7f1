package dev.undercroft.server;

import dev.undercroft.content.Publication;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Who does what a command does to releases, and why, which has to be said. For `@Mixin`.
final class Signed {
  @Mixin private Author author;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why; kept in the history.")
  private String reason;

  Publication publication() {
    return author.because(reason);
  }
}
