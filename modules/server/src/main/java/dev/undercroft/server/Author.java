package dev.undercroft.server;

import dev.undercroft.content.Publication;
import picocli.CommandLine.Option;

/// Who does what a command does to releases. For `@Mixin`.
final class Author {
  @Option(names = "--author", paramLabel = "NAME", description = "Who does it; by default $USER.")
  private String name = System.getenv().getOrDefault("USER", System.getProperty("user.name", ""));

  Publication because(String reason) {
    return new Publication(name, reason);
  }
}
