package dev.undercroft.drill.cache;

import dev.undercroft.drill.client.Answer;
import dev.undercroft.drill.client.Answer.Done;
import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Call;
import dev.undercroft.drill.client.Stubs;
import dev.undercroft.history.History;
import dev.undercroft.history.Read;
import java.util.function.Function;

/// Calls with a session. Each is a read of that session too: an answer says that it is alive, a
/// refused token that it has ended.
record SignedIn(History history) {
  private static final String REFUSED = "TOKEN_INVALID";

  <R> Answer<R> call(Api node, Call call, Session session, Function<Stubs, R> question) {
    return call(node, call, session, question, history.read(session.key(), call + "", node + ""));
  }

  /// The same as a check of what PostgreSQL holds.
  <R> Answer<R> audit(Api node, Call call, Session session, Function<Stubs, R> question) {
    return call(node, call, session, question, history.audit(session.key(), call + "", node + ""));
  }

  private <R> Answer<R> call(
      Api node, Call call, Session session, Function<Stubs, R> question, Read check) {
    Answer<R> answer = node.call(call, session.token(), question);
    if (answer instanceof Done) {
      check.returned(Session.ALIVE);
    } else if (answer.isRefused(REFUSED)) {
      check.returned(Session.ENDED);
    }
    return answer;
  }
}
