package dev.undercroft.players;

import dev.undercroft.bench.floor.PlainQuery;
import dev.undercroft.bench.measure.Work;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Role;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// What players would cost if nothing but the work itself were done.
public final class PlayerFloor {
  private PlayerFloor() {}

  /// Whose answer becomes a player's page.
  public static PlainQuery profile(PlayerId player) {
    return PlainQuery.of(db -> PlayerStore.card(db, player));
  }

  /// Size of a session in Redis.
  public static int sessionBytes() {
    var nobody = new PlayerId(new UUID(0, 0));
    var session =
        new LiveSession(nobody.value(), nobody, Role.PLAYER, Instant.EPOCH, Instant.EPOCH);
    return LiveSession.CODEC.encode(session).length;
  }

  /// The check of one password, and nothing else of a login.
  public static Work passwordCheck() {
    var password = new Password(Crowd.PASSWORD);
    Argon2 hash = Argon2.of(password, new SecureRandom());
    return () -> {
      if (!hash.matches(password)) {
        throw new IllegalStateException("the right password is refused");
      }
    };
  }
}
