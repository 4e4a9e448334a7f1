package dev.undercroft.players;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.Limits;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// A crowd before the threads that hash passwords.
class HashingLaneTest {
  // More than may run and wait together.
  private static final int CROWD = Limits.HASHING_CALLS + Limits.HASHING_QUEUE + 10;

  @Test
  void while_logins_wait_others_are_answered_and_too_many_are_told_to_come_again() {
    var hashing = new HeldThreads();
    var goOn = new AtomicBoolean(true);
    Queue<Refused> refusals = new ConcurrentLinkedQueue<>();
    try (var servers = TestServers.start();
        var lab = new PlayersLab(servers.freshDatabase(), new TestClock(), hashing);
        var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      TestClient player = lab.player("Unhurried");
      hashing.hold();
      for (int i = 0; i < CROWD; i++) {
        // Those whose time is up come again, so that the lane stays full however slow all is.
        crowd.execute(() -> {
          while (goOn.get()) {
            refusals.add(loginOf(lab));
            pause();
          }
        });
      }

      try {
        PlayersLab.await(() -> isBusy(refusals));
        assertThat(player.me().getPlayer().getUsername()).isEqualTo("Unhurried");
        assertThat(player.listSessions()).hasSize(1);
        // Who was let in comes to the threads a moment later.
        PlayersLab.await(() -> hashing.waiting() == Limits.HASHING_CALLS);
      } finally {
        // Else whatever fails here would wait for the crowd for ever.
        goOn.set(false);
        hashing.release();
      }
      PlayersLab.await(() -> signsIn(lab));
    }
    assertThat(refusals)
        .filteredOn(refused -> refused.reason().equals("SERVER_BUSY"))
        .allSatisfy(refused -> assertThat(refused.retryAfter()).contains(Limits.BUSY_RETRY));
  }

  // A refusal comes at once: a crowd that does not rest would be all that the machine does.
  private static void pause() {
    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
  }

  private static Refused loginOf(PlayersLab lab) {
    return Refused.of(() -> lab.stranger().login("Nobody", "a guess"));
  }

  private static boolean isBusy(Queue<Refused> refusals) {
    return refusals.stream().anyMatch(refused -> refused.reason().equals("SERVER_BUSY"));
  }

  private static boolean signsIn(PlayersLab lab) {
    try {
      lab.signedIn("Unhurried").me();
      return true;
    } catch (StatusRuntimeException busy) {
      return false;
    }
  }
}
