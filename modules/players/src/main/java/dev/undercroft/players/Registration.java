package dev.undercroft.players;

import dev.undercroft.cache.Writes;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/// Makes players.
final class Registration {
  private final Database database;
  private final Writes writes;
  private final PasswordHashing hashing;
  private final SessionOpening opening;

  Registration(Database database, Writes writes, PasswordHashing hashing, SessionOpening opening) {
    this.database = database;
    this.writes = writes;
    this.hashing = hashing;
    this.opening = opening;
  }

  /// Makes a player and signs it in.
  ///
  /// @throws GameException USERNAME_TAKEN, EMAIL_TAKEN or PASSWORD_REFUSED
  SignedIn register(NewPlayer wanted, Origin origin) {
    String hash = hash(wanted);
    return writes.commit(
        () ->
            database.transaction(tx -> {
              Instant now = opening.now();
              PlayerCard player = add(tx, wanted, hash, Role.PLAYER, Actor.PLAYER, now);
              return opening
                  .open(tx, player, SessionOpening.FIRST_PASSWORD, origin, now)
                  .orElseThrow()
                  .signedIn();
            }),
        _ -> List.of());
  }

  /// Makes a player and signs nobody in.
  ///
  /// @throws GameException as for {@link #register}
  PlayerCard create(NewPlayer wanted, Role role, Actor actor) {
    String hash = hash(wanted);
    return writes.commit(
        () -> database.transaction(tx -> add(tx, wanted, hash, role, actor, opening.now())),
        _ -> List.of());
  }

  private String hash(NewPlayer wanted) {
    PasswordRules.check(wanted.password(), wanted.username(), "password");
    return hashing.hash(wanted.password());
  }

  private static PlayerCard add(
      DSLContext tx, NewPlayer wanted, String hash, Role role, Actor actor, Instant now) {
    var player =
        new PlayerCard(
            new PlayerId(UUID.randomUUID()),
            wanted.username().value(),
            wanted.displayName().value(),
            wanted.email().value(),
            role,
            now);
    if (!PlayerStore.add(tx, player, hash)) {
      throw taken(tx, wanted.username());
    }
    AuditStore.add(tx, Audit.REGISTERED, player.id(), actor, now);
    return player;
  }

  private static GameException taken(DSLContext tx, Username username) {
    return PlayerStore.find(tx, username).isPresent()
        ? new GameException(Reason.USERNAME_TAKEN, "another player has this username")
            .at("username")
        : new GameException(Reason.EMAIL_TAKEN, "another player has this e-mail address")
            .at("email");
  }
}
