package dev.undercroft.players;

import dev.undercroft.kernel.Limits;
import java.time.Instant;
import java.util.UUID;

/// A session that is about to be opened.
record NewSession(UUID id, SessionToken token, Instant createdAt, Origin origin) {
  NewSession(SessionToken token, Instant createdAt, Origin origin) {
    this(UUID.randomUUID(), token, createdAt, origin);
  }

  Instant expiresAt() {
    return createdAt.plus(Limits.SESSION_LIFE);
  }
}
