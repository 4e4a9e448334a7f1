package dev.undercroft.players;

import dev.undercroft.proto.players.v1.ListSessionsRequest;
import dev.undercroft.proto.players.v1.ListSessionsResponse;
import dev.undercroft.proto.players.v1.LogoutRequest;
import dev.undercroft.proto.players.v1.LogoutResponse;
import dev.undercroft.proto.players.v1.RevokeSessionRequest;
import dev.undercroft.proto.players.v1.RevokeSessionResponse;
import dev.undercroft.proto.players.v1.SessionServiceGrpc.SessionServiceImplBase;
import dev.undercroft.rpc.Caller;
import dev.undercroft.rpc.Replies;
import dev.undercroft.rpc.SessionCookie;
import io.grpc.stub.StreamObserver;
import java.util.UUID;

/// SessionService: a player's own sessions.
final class SessionGrpcService extends SessionServiceImplBase {
  private final Sessions sessions;

  SessionGrpcService(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void logout(LogoutRequest request, StreamObserver<LogoutResponse> reply) {
    sessions.logout(Caller.signedIn());
    SessionCookie.clear();
    Replies.send(reply, LogoutResponse.getDefaultInstance());
  }

  @Override
  public void listSessions(
      ListSessionsRequest request, StreamObserver<ListSessionsResponse> reply) {
    Replies.send(
        reply,
        ListSessionsResponse.newBuilder().addAllSessions(sessions.list(Caller.signedIn())).build());
  }

  @Override
  public void revokeSession(
      RevokeSessionRequest request, StreamObserver<RevokeSessionResponse> reply) {
    sessions.revoke(Caller.signedIn(), UUID.fromString(request.getId()));
    Replies.send(reply, RevokeSessionResponse.getDefaultInstance());
  }
}
