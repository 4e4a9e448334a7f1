package dev.undercroft.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Under which incarnation this process stands on the list of nodes. What it writes is written in
/// that name (WriteFence), so that nobody writes who isn't waited for.
final class Membership {
  private volatile boolean required;
  private volatile @Nullable Long incarnation;

  /// From here on this process writes as a node or not at all.
  void require() {
    required = true;
  }

  boolean isRequired() {
    return required;
  }

  void is(@Nullable Long incarnation) {
    this.incarnation = incarnation;
  }

  Optional<Long> incarnation() {
    return Optional.ofNullable(incarnation);
  }
}
