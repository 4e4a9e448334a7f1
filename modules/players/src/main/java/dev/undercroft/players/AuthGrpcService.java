package dev.undercroft.players;

import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.players.v1.AuthServiceGrpc.AuthServiceImplBase;
import dev.undercroft.proto.players.v1.ChangePasswordRequest;
import dev.undercroft.proto.players.v1.ChangePasswordResponse;
import dev.undercroft.proto.players.v1.LoginRequest;
import dev.undercroft.proto.players.v1.LoginResponse;
import dev.undercroft.proto.players.v1.RegisterRequest;
import dev.undercroft.proto.players.v1.RegisterResponse;
import dev.undercroft.rpc.Caller;
import dev.undercroft.rpc.Field;
import dev.undercroft.rpc.Replies;
import dev.undercroft.rpc.SessionCookie;
import io.grpc.stub.StreamObserver;

/// AuthService: signing up and in, and the password.
final class AuthGrpcService extends AuthServiceImplBase {
  private final Registration registration;
  private final Login login;
  private final PasswordChange passwordChange;

  AuthGrpcService(Registration registration, Login login, PasswordChange passwordChange) {
    this.registration = registration;
    this.login = login;
    this.passwordChange = passwordChange;
  }

  @Override
  public void register(RegisterRequest request, StreamObserver<RegisterResponse> reply) {
    var username = Field.read("username", request.getUsername(), Username::new);
    String shown = request.getDisplayName().isEmpty() ? username.value() : request.getDisplayName();
    var wanted =
        new NewPlayer(
            username,
            Field.read("email", request.getEmail(), Email::new),
            Field.read("display_name", shown, DisplayName::of),
            new Password(request.getPassword()));
    SignedIn signedIn = registration.register(wanted, Origin.current());
    Replies.send(
        reply,
        RegisterResponse.newBuilder()
            .setPlayer(PlayerMessages.player(signedIn.player()))
            .setToken(handOut(signedIn, request.getCookie()))
            .setExpiresAt(PlayerMessages.timestamp(signedIn.session().expiresAt()))
            .build());
  }

  @Override
  public void login(LoginRequest request, StreamObserver<LoginResponse> reply) {
    SignedIn signedIn =
        login.login(request.getUsername(), new Password(request.getPassword()), Origin.current());
    Replies.send(
        reply,
        LoginResponse.newBuilder()
            .setPlayer(PlayerMessages.player(signedIn.player()))
            .setToken(handOut(signedIn, request.getCookie()))
            .setExpiresAt(PlayerMessages.timestamp(signedIn.session().expiresAt()))
            .build());
  }

  @Override
  public void changePassword(
      ChangePasswordRequest request, StreamObserver<ChangePasswordResponse> reply) {
    int ended =
        passwordChange.change(
            Caller.signedIn(),
            new Password(request.getCurrentPassword()),
            new Password(request.getNewPassword()),
            Origin.current());
    Replies.send(reply, ChangePasswordResponse.newBuilder().setEndedSessions(ended).build());
  }

  // The token goes into the cookie or into the answer, never into both: a script can read answers.
  private static String handOut(SignedIn signedIn, boolean cookie) {
    String token = signedIn.session().token().text();
    if (cookie) {
      SessionCookie.set(token, Limits.SESSION_LIFE);
      return "";
    }
    return token;
  }
}
