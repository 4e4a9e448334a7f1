package dev.undercroft.drill.cache;

import dev.undercroft.drill.client.Answer;
import dev.undercroft.drill.client.Answer.Done;
import dev.undercroft.drill.client.Answer.Refused;
import dev.undercroft.drill.client.Answer.Unknown;
import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Call;
import dev.undercroft.history.History;
import dev.undercroft.history.Read;
import dev.undercroft.history.Write;
import dev.undercroft.proto.players.v1.GetMeRequest;
import dev.undercroft.proto.players.v1.GetMeResponse;
import dev.undercroft.proto.players.v1.GetProfileRequest;
import dev.undercroft.proto.players.v1.UpdateMeRequest;
import dev.undercroft.proto.players.v1.UpdateMeResponse;

/// Reads and writes of players' names.
record ProfileCalls(History history, SignedIn signedIn, LongestWrites longest) {
  /// The page of a player as the player sees it.
  Answer<?> me(Player player, Api node) {
    return me(Call.GET_ME, player.session(), node);
  }

  /// The same by any session of the player.
  Answer<?> me(Call call, Session session, Api node) {
    Player player = session.player();
    Read read = history.read(player.key(), call + "", node + "");
    var answer = signedIn.call(node, call, session, stubs -> stubs.profiles().getMe(request()));
    found(player, read, answer);
    return answer;
  }

  /// The same as a check of what PostgreSQL holds.
  Answer<?> audit(Session session, Api node) {
    Player player = session.player();
    Read read = history.audit(player.key(), "audit", node + "");
    var answer =
        signedIn.audit(node, Call.GET_ME, session, stubs -> stubs.profiles().getMe(request()));
    found(player, read, answer);
    return answer;
  }

  private static GetMeRequest request() {
    return GetMeRequest.getDefaultInstance();
  }

  private static void found(Player player, Read read, Answer<GetMeResponse> answer) {
    if (answer instanceof Done(var me)) {
      player.found(read, me.getProfile());
    }
  }

  /// The page of a player as somebody else sees it.
  Answer<?> profile(Player player, Player reader, Api node) {
    var request = GetProfileRequest.newBuilder().setPlayerId(player.id()).build();
    Read read = history.read(player.key(), "GetProfile", node + "");
    var answer =
        signedIn.call(
            node,
            Call.GET_PROFILE,
            reader.session(),
            stubs -> stubs.profiles().getProfile(request));
    if (answer instanceof Done(var found)) {
      player.found(read, found.getProfile());
    }
    return answer;
  }

  /// Renames a player whose turn `beginRename` gave.
  Answer<?> rename(Player player, Api node) {
    long version = player.nextVersion();
    var request = UpdateMeRequest.newBuilder().setDisplayName(player.displayName(version)).build();
    var stopwatch = longest.start(Call.UPDATE_ME, node);
    Write write = history.write(player.key(), version, "UpdateMe", node + "");
    var answer =
        signedIn.call(
            node, Call.UPDATE_ME, player.session(), stubs -> stubs.profiles().updateMe(request));
    switch (answer) {
      case Done(var renamed) -> {
        write.acknowledged();
        stopwatch.acknowledged();
        player.found(
            history.read(player.key(), "UpdateMe's answer", node + ""), renamed.getProfile());
      }
      case Refused<UpdateMeResponse> _ -> write.refused();
      case Unknown<UpdateMeResponse> _ -> write.unknown();
    }
    player.endRename(answer instanceof Done, !(answer instanceof Unknown));
    return answer;
  }
}
