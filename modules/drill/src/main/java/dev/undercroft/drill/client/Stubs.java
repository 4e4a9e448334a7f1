package dev.undercroft.drill.client;

import dev.undercroft.proto.players.v1.AuthServiceGrpc;
import dev.undercroft.proto.players.v1.AuthServiceGrpc.AuthServiceBlockingStub;
import dev.undercroft.proto.players.v1.ProfileServiceGrpc;
import dev.undercroft.proto.players.v1.ProfileServiceGrpc.ProfileServiceBlockingStub;
import dev.undercroft.proto.players.v1.SessionServiceGrpc;
import dev.undercroft.proto.players.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc.SaveServiceBlockingStub;
import io.grpc.Channel;
import java.time.Duration;

/// The services of a node, with somebody's session and the deadline that every call has.
public record Stubs(Channel channel) {
  /// As long as the server lets any call take.
  public static final Duration DEADLINE = Duration.ofSeconds(5);

  public AuthServiceBlockingStub auth() {
    return AuthServiceGrpc.newBlockingStub(channel).withDeadlineAfter(DEADLINE);
  }

  public SessionServiceBlockingStub sessions() {
    return SessionServiceGrpc.newBlockingStub(channel).withDeadlineAfter(DEADLINE);
  }

  public ProfileServiceBlockingStub profiles() {
    return ProfileServiceGrpc.newBlockingStub(channel).withDeadlineAfter(DEADLINE);
  }

  public SaveServiceBlockingStub saves() {
    return SaveServiceGrpc.newBlockingStub(channel).withDeadlineAfter(DEADLINE);
  }
}
