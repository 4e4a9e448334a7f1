package dev.undercroft.database;

import java.util.Optional;
import java.util.OptionalLong;

/// Answers with no content.
final class SilentContent implements Beacon.Node {
  @Override
  public OptionalLong confirmed() {
    return OptionalLong.empty();
  }

  @Override
  public void heard(Optional<Activation> active, long sentAt) {}

  @Override
  public void missed() {}

  @Override
  public void givenUp() {}
}
