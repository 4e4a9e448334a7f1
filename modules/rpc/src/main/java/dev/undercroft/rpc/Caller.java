package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.Role;
import io.grpc.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// Who makes a call.
public sealed interface Caller {
  /// The caller showed no token.
  record Nobody() implements Caller {}

  /// A player, or an admin or tester, who is one too.
  ///
  /// @param session id of the session that the call is made with
  record Player(PlayerId id, Role role, UUID session) implements Caller {}

  /// Another program.
  ///
  /// @param name of its token, for people
  /// @param actingFor the player that it names in the header x-undercroft-player
  record Service(String name, Optional<PlayerId> actingFor) implements Caller {}

  /// Caller of the current call. Calls of services that read memory only are nobody's.
  ///
  /// @throws GameException TOKEN_INVALID when the caller shows a token that is none of ours, has
  ///   expired or was revoked
  static Caller current() {
    return current(_ -> {});
  }

  private static Caller current(Consumer<PlayerId> claimed) {
    return CallerContext.KEY.get().ask(claimed);
  }

  /// The player that the current call is made by, or for.
  ///
  /// @throws GameException TOKEN_MISSING when nobody is signed in, TOKEN_INVALID as above
  static PlayerId player() {
    return player(_ -> {});
  }

  /// The player, and what was asked of it meanwhile.
  ///
  /// @param ahead empty when it was not known early enough who calls
  record Known<T>(PlayerId player, Optional<T> ahead) {}

  /// The same for a handler that knows what it will need of the player: so that the question
  /// travels along with the one for the session.
  ///
  /// @param ask begins to ask and does not wait; called before it is sure who calls, and not always
  static <T> Known<T> asking(Function<PlayerId, T> ask) {
    var asked = new HashMap<PlayerId, T>();
    PlayerId player = player(claimed -> asked.put(claimed, ask.apply(claimed)));
    return new Known<>(player, Optional.ofNullable(asked.get(player)));
  }

  private static PlayerId player(Consumer<PlayerId> claimed) {
    return switch (current(claimed)) {
      case Player(PlayerId id, _, _) -> id;
      case Service(_, Optional<PlayerId> actingFor) when actingFor.isPresent() -> actingFor.get();
      case Service _ ->
          throw new GameException(
              Reason.TOKEN_MISSING, "name the player to act for in the header x-undercroft-player");
      case Nobody _ -> throw signedOut();
    };
  }

  /// The player with a session of its own: what a service may not do for a player.
  ///
  /// @throws GameException TOKEN_MISSING when nobody is signed in, TOKEN_INVALID as above,
  ///   ROLE_MISSING for a service
  static Player signedIn() {
    return switch (current()) {
      case Player player -> player;
      case Service _ ->
          throw new GameException(Reason.ROLE_MISSING, "only the player can do this, no service");
      case Nobody _ -> throw signedOut();
    };
  }

  /// The player with a session of its own, who has one of these roles.
  ///
  /// @throws GameException as {@link #signedIn}, and ROLE_MISSING for a player without
  static Player signedInAs(Role... roles) {
    Player player = signedIn();
    if (!List.of(roles).contains(player.role())) {
      throw new GameException(Reason.ROLE_MISSING, "your role does not allow this");
    }
    return player;
  }

  private static GameException signedOut() {
    return new GameException(
        Reason.TOKEN_MISSING, "sign in first, and send the token in the header authorization");
  }
}

/// Keeps the key out of the interface, where it would be public.
final class CallerContext {
  /// Who it is; asks the authenticator once.
  interface Question {
    Caller ask(Consumer<PlayerId> claimed);
  }

  static final Context.Key<Question> KEY =
      Context.keyWithDefault("undercroft-caller", _ -> new Caller.Nobody());

  private CallerContext() {}
}
