package dev.undercroft.drill.client;

import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import dev.undercroft.proto.feed.v1.ReleaseFeedServiceGrpc;
import dev.undercroft.proto.feed.v1.ReleaseFeedServiceGrpc.ReleaseFeedServiceBlockingStub;
import dev.undercroft.proto.players.v1.AuthServiceGrpc;
import dev.undercroft.proto.players.v1.AuthServiceGrpc.AuthServiceBlockingStub;
import dev.undercroft.proto.players.v1.ProfileServiceGrpc;
import dev.undercroft.proto.players.v1.ProfileServiceGrpc.ProfileServiceBlockingStub;
import dev.undercroft.proto.players.v1.SessionServiceGrpc;
import dev.undercroft.proto.players.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import dev.undercroft.proto.release.v1.ReleaseAdminServiceGrpc;
import dev.undercroft.proto.release.v1.ReleaseAdminServiceGrpc.ReleaseAdminServiceBlockingStub;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc.SaveServiceBlockingStub;
import io.grpc.Channel;
import java.time.Duration;

/// The services of a node, with somebody's session and the deadline that every call has.
public record Stubs(Channel channel) {
  /// As long as the server lets any call take.
  public static final Duration DEADLINE = Duration.ofSeconds(5);

  // Who waits longer for content asks nobody else meanwhile.
  private static final Duration CONTENT = Duration.ofSeconds(1);

  // A watcher of a node that stands still looks elsewhere.
  private static final Duration WATCH = Duration.ofSeconds(2);

  // A publish goes on until every node serves it.
  private static final Duration MOVE = Duration.ofSeconds(8);

  public AuthServiceBlockingStub auth() {
    return AuthServiceGrpc.newBlockingStub(channel).withDeadlineAfter(DEADLINE);
  }

  public SessionServiceBlockingStub sessions() {
    return SessionServiceGrpc.newBlockingStub(channel).withDeadlineAfter(DEADLINE);
  }

  public ProfileServiceBlockingStub profiles() {
    return ProfileServiceGrpc.newBlockingStub(channel).withDeadlineAfter(DEADLINE);
  }

  public CatalogServiceBlockingStub catalog() {
    return CatalogServiceGrpc.newBlockingStub(channel).withDeadlineAfter(CONTENT);
  }

  public ReleaseAdminServiceBlockingStub releases() {
    return ReleaseAdminServiceGrpc.newBlockingStub(channel).withDeadlineAfter(MOVE);
  }

  /// To be called again and again.
  public ReleaseFeedServiceBlockingStub feed() {
    return ReleaseFeedServiceGrpc.newBlockingStub(channel).withDeadlineAfter(WATCH);
  }

  public SaveServiceBlockingStub saves() {
    return SaveServiceGrpc.newBlockingStub(channel).withDeadlineAfter(DEADLINE);
  }
}
