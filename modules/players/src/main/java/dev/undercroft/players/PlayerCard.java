package dev.undercroft.players;

import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Role;
import java.time.Instant;

/// What a player may see of its own account.
record PlayerCard(
    PlayerId id, String username, String displayName, String email, Role role, Instant joinedAt) {
  /// Only whose it is: records get logged.
  @Override
  public String toString() {
    return "PlayerCard[" + id + "]";
  }
}
