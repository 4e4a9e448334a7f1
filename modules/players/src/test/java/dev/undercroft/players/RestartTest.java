package dev.undercroft.players;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.players.v1.LogoutRequest;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.RestartablePostgres;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import org.junit.jupiter.api.Test;

/// What is left after PostgreSQL or the node was started again: everything.
class RestartTest {
  @Test
  void players_and_sessions_survive_restarts_and_what_ended_stays_ended() {
    try (var postgres = RestartablePostgres.start()) {
      var url = postgres.freshDatabase();
      var clock = new TestClock();
      TestClient kept;
      TestClient ended;
      try (var lab = new PlayersLab(url, clock)) {
        kept = lab.player("Constant");
        ended = lab.signedIn("Constant");
        ended.sessions().logout(LogoutRequest.getDefaultInstance());
        lab.player("Outcast");
        lab.admin().ban("Outcast");

        postgres.stop();
        awaitAway(kept::me);
        awaitAway(() -> lab.signedIn("Constant"));
        awaitAway(() -> lab.player("Latecomer"));
        awaitAway(() -> kept.sessions().logout(LogoutRequest.getDefaultInstance()));
        postgres.startAgain();

        PlayersLab.await(() -> isAnswered(kept));
        assertThat(Refused.of(ended::me).reason()).isEqualTo("TOKEN_INVALID");
        assertThat(Refused.of(() -> lab.signedIn("Outcast")).reason()).isEqualTo("PLAYER_BANNED");
        lab.player("Latecomer");
      }
      try (var lab = new PlayersLab(url, clock)) {
        assertThat(kept.on(lab.rpc.channel()).me().getPlayer().getUsername()).isEqualTo("Constant");
        assertThat(Refused.of(ended.on(lab.rpc.channel())::me).reason()).isEqualTo("TOKEN_INVALID");
        lab.signedIn("Constant");
      }
    }
  }

  // On a busy machine the call's time may be up before the wait for a connection is.
  private static void awaitAway(Runnable call) {
    PlayersLab.await(() -> {
      Refused refused = Refused.of(call);
      assertThat(refused.code()).isIn(Code.UNAVAILABLE, Code.DEADLINE_EXCEEDED);
      return refused.reason().equals("DATABASE_UNAVAILABLE") && refused.retryAfter().isPresent();
    });
  }

  private static boolean isAnswered(TestClient client) {
    try {
      client.me();
      return true;
    } catch (StatusRuntimeException e) {
      return false;
    }
  }
}
