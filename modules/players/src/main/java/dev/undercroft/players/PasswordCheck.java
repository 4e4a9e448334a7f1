package dev.undercroft.players;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;

/// Checks a password that somebody typed, so that nothing is learnt from a failure but the failure:
/// a name that nobody has costs the same work and gets the same answer.
final class PasswordCheck {
  private final PasswordHashing hashing;
  private final LoginThrottle throttle;
  private final MeterRegistry metrics;

  PasswordCheck(PasswordHashing hashing, LoginThrottle throttle, MeterRegistry metrics) {
    this.hashing = hashing;
    this.throttle = throttle;
    this.metrics = metrics;
  }

  /// @param strongerHash of the same password, when the stored one is weaker than today's are
  record Right(Account account, Optional<String> strongerHash) {
    /// Not the hash: records get logged.
    @Override
    public String toString() {
      return "Right[" + account + "]";
    }
  }

  /// @param username as it was typed
  /// @param found empty when nobody has the name
  /// @throws GameException LOGIN_REFUSED or LOGIN_THROTTLED
  Right check(String username, Optional<Account> found, Password password, Origin origin) {
    boolean known = found.map(Account::addressKnown).orElse(false);
    LoginThrottle.Try attempt = throttle.begin(username, origin, known);
    if (found.isEmpty()) {
      hashing.checkNobody(password);
      count("wrong");
      throw refused();
    }
    Account account = found.get();
    return switch (hashing.check(password, account.passwordHash())) {
      case WRONG -> {
        count("wrong");
        throw refused();
      }
      case RIGHT -> right(attempt, account, Optional.empty());
      case RIGHT_BUT_WEAK -> right(attempt, account, Optional.of(hashing.hash(password)));
    };
  }

  private Right right(LoginThrottle.Try attempt, Account account, Optional<String> strongerHash) {
    attempt.succeeded();
    count("right");
    return new Right(account, strongerHash);
  }

  private void count(String result) {
    metrics.counter("undercroft.players.passwords", "result", result).increment();
  }

  static GameException refused() {
    return new GameException(
        Reason.LOGIN_REFUSED, "there is no such player, or the password is wrong");
  }
}
