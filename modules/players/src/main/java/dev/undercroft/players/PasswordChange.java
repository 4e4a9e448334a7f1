package dev.undercroft.players;

import dev.undercroft.cache.CacheKey;
import dev.undercroft.cache.Writes;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.GameException;
import dev.undercroft.rpc.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// Gives a player another password.
final class PasswordChange {
  private final Database database;
  private final Writes writes;
  private final PasswordCheck passwords;
  private final PasswordHashing hashing;
  private final SessionOpening opening;

  PasswordChange(
      Database database,
      Writes writes,
      PasswordCheck passwords,
      PasswordHashing hashing,
      SessionOpening opening) {
    this.database = database;
    this.writes = writes;
    this.passwords = passwords;
    this.hashing = hashing;
    this.opening = opening;
  }

  /// @param others sessions that ended, the caller's being kept
  /// @param touched keys of all that is gone
  private record Changed(int others, List<CacheKey> touched) {}

  /// Ends all sessions of the player but the one that the call is made with.
  ///
  /// @return how many ended
  /// @throws GameException LOGIN_REFUSED or LOGIN_THROTTLED, as for a login; PASSWORD_REFUSED
  int change(Caller.Player caller, Password current, Password wanted, Origin origin) {
    Account account =
        database
            .read(db -> PlayerStore.account(db, caller.id(), origin))
            .orElseThrow(PasswordCheck::refused);
    String username = account.card().username();
    PasswordRules.check(wanted, new Username(username), "new_password");
    passwords.check(username, Optional.of(account), current, origin);
    String hash = hashing.hash(wanted);
    return writes
        .commit(
            () -> database.transaction(tx -> change(tx, account, hash, caller)), Changed::touched)
        .others();
  }

  private Changed change(DSLContext tx, Account account, String hash, Caller.Player caller) {
    // Of two changes at once the second one's current password is no longer that.
    if (!PlayerStore.changePassword(tx, account, hash)) {
      throw PasswordCheck.refused();
    }
    Instant now = opening.now();
    // Those that are over have no part in the number.
    List<CacheKey> over = SessionStore.sweep(tx, caller.id(), now);
    List<CacheKey> others = SessionStore.endOthers(tx, caller.id(), caller.session());
    AuditStore.add(tx, Audit.PASSWORD_CHANGED, caller.id(), Actor.PLAYER, now);
    return new Changed(others.size(), Stream.of(over, others).flatMap(List::stream).toList());
  }
}
