package dev.undercroft.content;

import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.proto.content.v1.Content;
import java.nio.file.Path;

/// The checkout's own seeds as content, for steps that need some.
public final class GameContent {
  private GameContent() {}

  /// @param data the folder that holds seeds/
  /// @throws IllegalStateException when the seeds are faulty
  public static Content read(Path data) {
    return switch (SeedCheck.product().check(data)) {
      case SeedCheck.Sound sound -> sound.seeds().content();
      case SeedCheck.Faulty faulty ->
          throw new IllegalStateException(
              "the seeds have faults, such as: " + faulty.faults().getFirst().message());
    };
  }
}
