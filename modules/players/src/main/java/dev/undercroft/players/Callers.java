package dev.undercroft.players;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Reason;
import dev.undercroft.rpc.Authenticator;
import dev.undercroft.rpc.Caller;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells players by the tokens of their sessions, and other programs by theirs.
final class Callers implements Authenticator {
  private final Sessions sessions;
  private final Services services;

  Callers(Sessions sessions, Services services) {
    this.sessions = sessions;
    this.services = services;
  }

  @Override
  public Caller authenticate(Credentials credentials) {
    return authenticate(credentials, _ -> {});
  }

  @Override
  public Caller authenticate(Credentials credentials, Consumer<PlayerId> claimed) {
    Optional<SessionToken> session = SessionToken.parse(credentials.token());
    session.map(SessionToken::player).ifPresent(claimed);
    return session
        .flatMap(token -> player(token, credentials.actingFor()))
        .or(() ->
            ServiceToken.parse(credentials.token())
                .flatMap(token -> services.find(token, credentials.actingFor())))
        .orElseThrow(() ->
            new GameException(
                Reason.TOKEN_INVALID, "the token is not valid or no longer: sign in again"));
  }

  private Optional<Caller> player(SessionToken token, Optional<String> actingFor) {
    Optional<LiveSession> session = sessions.find(token);
    if (session.isPresent() && actingFor.isPresent()) {
      throw new GameException(Reason.ROLE_MISSING, "only a service may act for another player");
    }
    return session.map(live -> new Caller.Player(live.player(), live.role(), live.id()));
  }
}
