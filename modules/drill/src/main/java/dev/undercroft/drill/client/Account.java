package dev.undercroft.drill.client;

import dev.undercroft.drill.client.Answer.Done;
import dev.undercroft.proto.players.v1.LoginRequest;
import dev.undercroft.proto.players.v1.LoginResponse;
import dev.undercroft.proto.players.v1.RegisterRequest;
import dev.undercroft.proto.players.v1.RegisterResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// A player made for a drill.
///
/// @param id UUID
/// @param token of the session that came with the registration
public record Account(String id, String username, Token token) {
  private static final String PASSWORD = "a long night underground";

  /// Registers a player. When nobody says what came of it, the next try takes another name.
  ///
  /// @param base what the username begins with; nobody else's does
  /// @param displayName what a player of a username is called
  /// @throws IllegalStateException when it is refused, which must not happen while all is well
  public static Account register(Api api, String base, UnaryOperator<String> displayName) {
    var tries = new AtomicInteger();
    Answer<RegisterResponse> answer =
        Patience.ask(() -> {
          String username = base + "_" + tries.incrementAndGet();
          return register(api, username, displayName.apply(username));
        });
    if (answer instanceof Done(var made)) {
      var player = made.getPlayer();
      return new Account(player.getId(), player.getUsername(), Token.of(made.getToken()));
    }
    throw new IllegalStateException("a player can't be registered: " + answer);
  }

  private static Answer<RegisterResponse> register(Api api, String username, String displayName) {
    var request =
        RegisterRequest.newBuilder()
            .setUsername(username)
            .setEmail(username + "@drill.example")
            .setPassword(PASSWORD)
            .setDisplayName(displayName)
            .build();
    return api.call(Call.REGISTER, Token.NONE, stubs -> stubs.auth().register(request));
  }

  /// Opens another session.
  public Answer<LoginResponse> login(Api api) {
    var request = LoginRequest.newBuilder().setUsername(username).setPassword(PASSWORD).build();
    return api.call(Call.LOGIN, Token.NONE, stubs -> stubs.auth().login(request));
  }
}
