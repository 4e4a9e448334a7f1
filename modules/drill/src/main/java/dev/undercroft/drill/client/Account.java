package dev.undercroft.drill.client;

import dev.undercroft.drill.client.Answer.Done;
import dev.undercroft.proto.players.v1.LoginRequest;
import dev.undercroft.proto.players.v1.LoginResponse;
import dev.undercroft.proto.players.v1.RegisterRequest;

/// A player made for a drill.
///
/// @param id UUID
/// @param token of the session that came with the registration
public record Account(String id, String username, Token token) {
  private static final String PASSWORD = "a long night underground";

  /// Registers a player.
  ///
  /// @param username nobody else's
  /// @throws IllegalStateException when that is refused, which must not happen while all is well
  public static Account register(Api api, String username, String displayName) {
    var request =
        RegisterRequest.newBuilder()
            .setUsername(username)
            .setEmail(username + "@drill.example")
            .setPassword(PASSWORD)
            .setDisplayName(displayName)
            .build();
    return switch (api.call(Call.REGISTER, Token.NONE, stubs -> stubs.auth().register(request))) {
      case Done(var answer) ->
          new Account(answer.getPlayer().getId(), username, Token.of(answer.getToken()));
      case Answer<?> other ->
          throw new IllegalStateException(username + " can't be registered: " + other);
    };
  }

  /// Opens another session.
  public Answer<LoginResponse> login(Api api) {
    var request = LoginRequest.newBuilder().setUsername(username).setPassword(PASSWORD).build();
    return api.call(Call.LOGIN, Token.NONE, stubs -> stubs.auth().login(request));
  }
}
