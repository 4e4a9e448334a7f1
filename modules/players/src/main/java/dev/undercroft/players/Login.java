package dev.undercroft.players;

import dev.undercroft.cache.Writes;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/// Signs players in.
final class Login {
  private final Database database;
  private final Writes writes;
  private final PasswordCheck passwords;
  private final SessionOpening opening;

  Login(Database database, Writes writes, PasswordCheck passwords, SessionOpening opening) {
    this.database = database;
    this.writes = writes;
    this.passwords = passwords;
    this.opening = opening;
  }

  /// @param username in whatever case; need not be one that anybody can have
  /// @throws GameException LOGIN_REFUSED, LOGIN_THROTTLED or PLAYER_BANNED
  SignedIn login(String username, Password password, Origin origin) {
    Optional<Account> found =
        Username.of(username)
            .flatMap(name -> database.read(db -> PlayerStore.account(db, name, origin)));
    PasswordCheck.Right right = passwords.check(username, found, password, origin);
    if (right.account().banned()) {
      throw banned();
    }
    return writes
        .commit(
            () -> database.transaction(tx -> open(tx, right, origin)), SessionOpening.Opened::ended)
        .signedIn();
  }

  private SessionOpening.Opened open(DSLContext tx, PasswordCheck.Right right, Origin origin) {
    Instant now = opening.now();
    Account account = right.account();
    PlayerCard player = account.card();
    right.strongerHash().ifPresent(hash -> PlayerStore.rehash(tx, account, hash));
    SessionOpening.Opened opened =
        opening
            .open(tx, player, account.passwordNumber(), origin, now)
            .orElseThrow(
                () -> PlayerStore.isBanned(tx, player.id()) ? banned() : PasswordCheck.refused());
    if (!account.addressKnown()) {
      AuditStore.add(tx, Audit.NEW_ADDRESS, player.id(), Actor.PLAYER, now);
    }
    return opened;
  }

  private static GameException banned() {
    return new GameException(Reason.PLAYER_BANNED, "this player is banned");
  }
}
