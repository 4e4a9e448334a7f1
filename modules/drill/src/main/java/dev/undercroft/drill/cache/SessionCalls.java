package dev.undercroft.drill.cache;

import dev.undercroft.drill.client.Answer;
import dev.undercroft.drill.client.Answer.Done;
import dev.undercroft.drill.client.Answer.Refused;
import dev.undercroft.drill.client.Answer.Unknown;
import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Call;
import dev.undercroft.history.History;
import dev.undercroft.history.Write;
import dev.undercroft.proto.players.v1.LogoutRequest;
import dev.undercroft.proto.players.v1.LogoutResponse;

/// Sessions that end.
record SessionCalls(History history, SignedIn signedIn, LongestWrites longest) {
  /// Ends a session whose end the caller has claimed.
  Answer<?> logout(Session session, Api node) {
    var stopwatch = longest.start(Call.LOGOUT, node);
    Write write = history.write(session.key(), Session.ENDED, "Logout", node + "");
    Answer<LogoutResponse> answer =
        signedIn.call(
            node,
            Call.LOGOUT,
            session,
            stubs -> stubs.sessions().logout(LogoutRequest.getDefaultInstance()));
    switch (answer) {
      case Done<LogoutResponse> _ -> {
        write.acknowledged();
        stopwatch.acknowledged();
      }
      case Refused<LogoutResponse> _ -> {
        write.refused();
        session.giveUpEnd();
      }
      case Unknown<LogoutResponse> _ -> write.unknown();
    }
    return answer;
  }
}
