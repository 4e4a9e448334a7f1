package dev.undercroft.players;

import com.google.protobuf.Timestamp;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.players.v1.GetMeResponse;
import dev.undercroft.proto.players.v1.Player;
import dev.undercroft.proto.players.v1.Profile;
import java.time.Instant;

/// Players as clients are told of them.
final class PlayerMessages {
  private PlayerMessages() {}

  static Player player(PlayerCard card) {
    return Player.newBuilder()
        .setId(card.id().toString())
        .setUsername(card.username())
        .setDisplayName(card.displayName())
        .setEmail(card.email())
        .setRole(role(card.role()))
        .setJoinedAt(timestamp(card.joinedAt()))
        .build();
  }

  /// The page of a player who has not finished a run.
  static Profile profile(PlayerCard card) {
    return Profile.newBuilder()
        .setId(card.id().toString())
        .setUsername(card.username())
        .setDisplayName(card.displayName())
        .setJoinedAt(timestamp(card.joinedAt()))
        .build();
  }

  static GetMeResponse me(PlayerCard card) {
    return GetMeResponse.newBuilder().setProfile(profile(card)).setPlayer(player(card)).build();
  }

  static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }

  private static dev.undercroft.proto.players.v1.Role role(Role role) {
    return switch (role) {
      case PLAYER -> dev.undercroft.proto.players.v1.Role.ROLE_PLAYER;
      case TESTER -> dev.undercroft.proto.players.v1.Role.ROLE_TESTER;
      case ADMIN -> dev.undercroft.proto.players.v1.Role.ROLE_ADMIN;
      case SERVICE -> dev.undercroft.proto.players.v1.Role.ROLE_SERVICE;
    };
  }
}
