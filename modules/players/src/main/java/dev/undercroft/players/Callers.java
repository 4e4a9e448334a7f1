package dev.undercroft.players;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import dev.undercroft.rpc.Authenticator;
import dev.undercroft.rpc.Caller;

/// Tells players by the tokens of their sessions.
final class Callers implements Authenticator {
  private final Sessions sessions;

  Callers(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Caller authenticate(Credentials credentials) {
    LiveSession session =
        SessionToken.parse(credentials.token())
            .flatMap(sessions::find)
            .orElseThrow(Callers::invalid);
    if (credentials.actingFor().isPresent()) {
      throw new GameException(Reason.ROLE_MISSING, "only a service may act for another player");
    }
    return new Caller.Player(session.player(), session.role(), session.id());
  }

  private static GameException invalid() {
    return new GameException(
        Reason.TOKEN_INVALID, "the token is not valid or no longer: sign in again");
  }
}
