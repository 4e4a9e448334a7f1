package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import java.util.Optional;

/// Tells who shows a token. Runs on the call's own thread before its handler and may wait for a
/// database.
public interface Authenticator {
  /// What a caller shows.
  ///
  /// @param token as the login handed it out
  /// @param actingFor text of the header x-undercroft-player
  record Credentials(String token, Optional<String> actingFor) {}

  /// @throws GameException TOKEN_INVALID when it is none of ours, has expired or was revoked
  Caller authenticate(Credentials credentials);

  /// Knows nobody: every token is refused.
  static Authenticator none() {
    return _ -> {
      throw Authentication.invalid();
    };
  }
}
