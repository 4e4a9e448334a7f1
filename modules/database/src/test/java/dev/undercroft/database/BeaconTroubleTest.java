package dev.undercroft.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.EpochNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// A beat goes on, whatever befalls one of them.
class BeaconTroubleTest extends OnDatabase {
  @Test
  void a_postgresql_that_hangs_is_noticed_and_asked_anew() {
    var node = new TestNode();
    try (var _ = start("node", node)) {
      await(() -> node.heard.get() > 0);
      int backend = backendOfTheBeat();

      signal("STOP", backend);

      await(() -> node.missed.get() > 0);
      int before = node.heard.get();
      await(() -> node.heard.get() > before);
      signal("CONT", backend);
    }
  }

  @Test
  void a_beat_that_fails_in_the_node_is_not_the_last() {
    var node = new TestNode();
    var broken = new AtomicBoolean(true);
    var breaking =
        new Beacon.Node() {
          @Override
          public OptionalLong confirmed() {
            return node.confirmed();
          }

          @Override
          public Duration lease() {
            return node.lease();
          }

          @Override
          public void heard(Optional<Activation> active, long sentAt) {
            if (broken.getAndSet(false)) {
              throw new IllegalStateException("broken once");
            }
            node.heard(active, sentAt);
          }

          @Override
          public void missed() {
            node.missed();
          }

          @Override
          public void givenUp() {
            node.givenUp();
          }
        };
    try (var _ = start("node", breaking)) {
      await(() -> node.heard.get() > 0);
      assertThat(node.missed).hasPositiveValue();
    }
  }

  @Test
  void a_node_whose_connection_broke_makes_another() {
    var node = new TestNode();
    try (var _ = start("node", node)) {
      await(() -> node.heard.get() > 0);

      db.fetch("select pg_terminate_backend(?)", backendOfTheBeat());

      await(() -> node.missed.get() > 0);
      int before = node.heard.get();
      await(() -> node.heard.get() > before);
      assertThat(rows()).as("the same node as before").isOne();
    }
  }

  private Beacon start(String name, Beacon.Node node) {
    return Beacon.start(database, url, name, node, EpochNode.none());
  }

  private int backendOfTheBeat() {
    return db.fetchSingle(
            "select pid from pg_stat_activity where application_name like '% beacon' and datname = ?",
            url.database())
        .get(0, int.class);
  }

  private static void signal(String signal, int pid) {
    try {
      assertThat(new ProcessBuilder("kill", "-" + signal, Integer.toString(pid)).start().waitFor())
          .isZero();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
