package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.PlayerId;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells who shows a token. Runs on the call's own thread when its handler asks, and may wait for a
/// database.
public interface Authenticator {
  /// What a caller shows.
  ///
  /// @param token as the login handed it out
  /// @param actingFor text of the header x-undercroft-player
  record Credentials(String token, Optional<String> actingFor) {
    /// Without the token: records get logged.
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  /// @throws GameException TOKEN_INVALID when it is none of ours, has expired or was revoked
  Caller authenticate(Credentials credentials);

  /// The same, telling early which player the token claims to be of: it may be a lie. What will be
  /// needed of that player can then be asked for along with the session.
  default Caller authenticate(Credentials credentials, Consumer<PlayerId> claimed) {
    return authenticate(credentials);
  }

  /// Knows nobody: every token is refused.
  static Authenticator none() {
    return _ -> {
      throw Authentication.invalid();
    };
  }
}
