package dev.undercroft.players;

import dev.undercroft.cache.CacheKey;
import dev.undercroft.kernel.PlayerId;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// What registration and login end with.
final class SessionOpening {
  /// Number of the password that a player registers with.
  static final int FIRST_PASSWORD = 1;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  SessionOpening(InstantSource clock) {
    this.clock = clock;
  }

  /// @param ended keys of sessions that had to go
  record Opened(SignedIn signedIn, List<CacheKey> ended) {}

  /// As exact as PostgreSQL keeps it.
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// Opens a session, remembers the address and clears away sessions that are over.
  ///
  /// @param passwordNumber which of the player's passwords was checked
  /// @return empty when that is no longer the last one, or the player may not sign in
  Optional<Opened> open(
      DSLContext tx, PlayerCard player, int passwordNumber, Origin origin, Instant now) {
    PlayerId id = player.id();
    var session = new NewSession(SessionToken.create(id, random), now, origin);
    if (!SessionStore.open(tx, session, passwordNumber)) {
      return Optional.empty();
    }
    AddressStore.remember(tx, id, origin, now);
    List<CacheKey> ended = SessionStore.sweep(tx, id, now);
    return Optional.of(new Opened(new SignedIn(player, session), ended));
  }
}
