package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.CACHE;
import static dev.undercroft.database.gen.beacon.Tables.NODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.kernel.Epoch;
import dev.undercroft.kernel.EpochNode;
import org.junit.jupiter.api.Test;

/// What all nodes hold true of the cache, one step after the other.
class EpochsTest extends OnDatabase {
  @Test
  void of_two_changes_of_one_epoch_one_counts() {
    var epochs = database.epochs();
    Epoch off = epochs.look();

    assertThat(epochs.change(off, off.followedBy("a", "p"))).isTrue();
    assertThat(epochs.change(off, off.followedBy("b", "p"))).isFalse();
    assertThat(epochs.look()).isEqualTo(new Epoch(off.number() + 1, "a", "p"));
  }

  @Test
  void an_epoch_never_skips_a_step() {
    assertThatThrownBy(() -> database.epochs().change(new Epoch(0, "", ""), new Epoch(2, "", "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_node_confirms_what_it_has_installed_and_not_what_it_hears() {
    var node = new Follower();
    var epochs = database.epochs();
    try (var _ = start(node)) {
      await(() -> epochs.isConfirmedByAll(0));
      node.heldBack = true;

      Epoch off = epochs.look();
      epochs.change(off, off.followedBy("a", "p"));

      await(() -> node.heard.contains(1L));
      assertThat(epochs.isConfirmedByAll(1)).isFalse();
      node.confirmed = 1;
      await(() -> epochs.isConfirmedByAll(1));
    }
  }

  @Test
  void a_node_that_has_installed_nothing_yet_is_waited_for() {
    db.insertInto(NODE, NODE.NAME).values("new").execute();

    assertThat(database.epochs().isConfirmedByAll(0)).isFalse();
  }

  @Test
  void trust_returns_when_off_has_lasted_and_every_node_reaches_redis() {
    var epochs = database.epochs();
    try (var _ = start(new Follower())) {
      await(() -> epochs.isConfirmedByAll(0));
      assertThat(epochs.mayFollow(new Epoch(2, "", ""))).as("another epoch").isFalse();
      Epoch off = epochs.look();

      await(() -> epochs.mayFollow(off));
      long lame = addNode("lame", true);
      assertThat(epochs.mayFollow(off)).as("a node can't reach Redis").isFalse();
      db.update(NODE).set(NODE.REAPED, true).where(NODE.INCARNATION.eq(lame)).execute();
      assertThat(epochs.mayFollow(off)).as("that node is given up").isTrue();
    }
  }

  @Test
  void the_pause_grows_while_trust_does_not_hold() {
    var epochs = database.epochs();
    for (int i = 0; i < 7; i++) {
      Epoch off = epochs.look();
      epochs.change(off, off.followedBy("g" + i, "p"));
      Epoch on = epochs.look();
      epochs.change(on, on.ended());
    }
    assertThat(pause()).isEqualTo(60_000);

    Epoch off = epochs.look();
    epochs.change(off, off.followedBy("held", "p"));
    db.execute("update beacon.cache set changed_at = changed_at - interval '3 seconds'");
    epochs.change(epochs.look(), epochs.look().ended());

    assertThat(pause()).isEqualTo(2_000);
  }

  private Beacon start(EpochNode cache) {
    return Beacon.start(database, url, "node", Beacon.Node.none(), cache);
  }

  private int pause() {
    return db.select(CACHE.PAUSE_MS).from(CACHE).fetchSingle().value1();
  }
}
