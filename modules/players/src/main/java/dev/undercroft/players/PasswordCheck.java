package dev.undercroft.players;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import java.util.Optional;

/// Checks a password that somebody typed, so that nothing is learnt from a failure but the failure:
/// a name that nobody has costs the same work and gets the same answer.
final class PasswordCheck {
  private final PasswordHashing hashing;

  PasswordCheck(PasswordHashing hashing) {
    this.hashing = hashing;
  }

  /// @param strongerHash of the same password, when the stored one is weaker than today's are
  record Right(Account account, Optional<String> strongerHash) {}

  /// @param username as it was typed
  /// @param found empty when nobody has the name
  /// @throws GameException LOGIN_REFUSED
  Right check(String username, Optional<Account> found, Password password, Origin origin) {
    if (found.isEmpty()) {
      hashing.checkNobody(password);
      throw refused();
    }
    Account account = found.get();
    return switch (hashing.check(password, account.passwordHash())) {
      case WRONG -> throw refused();
      case RIGHT -> new Right(account, Optional.empty());
      case RIGHT_BUT_WEAK -> new Right(account, Optional.of(hashing.hash(password)));
    };
  }

  static GameException refused() {
    return new GameException(
        Reason.LOGIN_REFUSED, "there is no such player, or the password is wrong");
  }
}
