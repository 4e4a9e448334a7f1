package dev.undercroft.drill.releases;

import java.util.OptionalLong;

/// A publish or a rollback, from its first request on.
final class Move {
  private static final long NEVER = Long.MAX_VALUE;

  private final String reason;
  private final boolean publish;
  private final long begun;
  private volatile long acknowledged = NEVER;

  /// @param reason by which it is found in the history
  /// @param begun nanoseconds of the drill
  Move(String reason, boolean publish, long begun) {
    this.reason = reason;
    this.publish = publish;
    this.begun = begun;
  }

  String reason() {
    return reason;
  }

  boolean isPublish() {
    return publish;
  }

  /// Nobody can be served its release before.
  long begun() {
    return begun;
  }

  void acknowledge(long now) {
    acknowledged = now;
  }

  /// From then on nobody may be served what was active before; empty while nothing is promised.
  OptionalLong acknowledged() {
    long at = acknowledged;
    return at == NEVER ? OptionalLong.empty() : OptionalLong.of(at);
  }
}
