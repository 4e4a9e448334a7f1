package dev.undercroft.kernel;

import java.util.UUID;

/// Names a player for ever, whatever the player's names become.
public record PlayerId(UUID value) {
  /// @throws IllegalArgumentException when the text is no UUID
  public static PlayerId parse(String text) {
    try {
      return new PlayerId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a player's id is a UUID, such as " + new UUID(0, 0));
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
