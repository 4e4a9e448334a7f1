package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.EpochNode;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Nodes that are silent for longer than the others trust them.
class GivenUpNodesTest extends OnDatabase {
  @Test
  void a_node_that_fell_silent_is_given_up_and_what_it_wrote_is_made_visible() {
    long dead = addNode("dead", false);
    var survivor = new Follower();
    try (var _ = start(survivor)) {
      await(() -> survivor.outlived.getCount() == 0);
      await(() -> rotated(dead));

      assertThat(database.epochs().isConfirmedByAll(0)).isTrue();
      assertThat(db.fetchCount(NODE)).as("a publisher may still wait for its row").isEqualTo(2);
    }
  }

  @Test
  void a_node_that_was_given_up_while_it_was_away_comes_back_as_another() throws Exception {
    var node = new Follower();
    try (var _ = start(node)) {
      await(() -> node.confirmed == 0);
      long before = db.select(NODE.INCARNATION).from(NODE).fetchSingle().value1();

      db.update(NODE).set(NODE.REAPED, true).execute();

      assertThat(node.gaveUp.await(20, TimeUnit.SECONDS)).isTrue();
      await(() -> node.confirmed == 0);
      var now = db.fetch(NODE, NODE.REAPED.isFalse()).getValues(NODE.INCARNATION);
      assertThat(now).hasSize(1).doesNotContain(before);
    }
  }

  private Beacon start(EpochNode cache) {
    return Beacon.start(database, url, "node", Beacon.Node.none(), cache);
  }

  private boolean rotated(long node) {
    return db.fetchExists(
        NODE, NODE.INCARNATION.eq(node), NODE.REAPED.isTrue(), NODE.ROTATED.isTrue());
  }
}
