package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.EpochNode;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.ReleaseNumber;
import java.time.Duration;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a publisher and a node tell each other through the beacon.
class BeaconTest extends OnDatabase {
  @BeforeEach
  void addReleases() {
    ReleaseTableTest.addRelease(db, 1);
    ReleaseTableTest.addRelease(db, 2);
  }

  @Test
  void a_node_hears_what_is_active_and_confirms_what_it_answers_with() {
    var node = new TestNode();
    try (var _ = start("node", node)) {
      await(() -> rows() == 1);

      Activation activation = BeaconRow.activate(db, new ReleaseNumber(1));

      await(() -> BeaconRow.waitingFor(db, activation).isEmpty());
      assertThat(node.active).hasValue(activation);
    }
  }

  @Test
  void a_node_that_serves_nothing_yet_is_waited_for() {
    Activation activation = BeaconRow.activate(db, new ReleaseNumber(1));
    var node = new TestNode();
    node.heldBack = true;
    try (var _ = start("new node", node)) {
      await(() -> node.heard.get() > 3);

      assertThat(waitedFor(activation)).containsExactly("new node");
    }
  }

  @Test
  void a_node_that_still_answers_with_another_release_is_waited_for() {
    var node = new TestNode();
    try (var _ = start("slow node", node)) {
      Activation first = BeaconRow.activate(db, new ReleaseNumber(1));
      await(() -> rows() == 1 && BeaconRow.waitingFor(db, first).isEmpty());
      node.heldBack = true;
      int before = node.heard.get();

      Activation second = BeaconRow.activate(db, new ReleaseNumber(2));

      await(() -> node.heard.get() > before + 3);
      assertThat(waitedFor(second)).containsExactly("slow node");
    }
  }

  // Its row still says release 1, though it may have moved to release 2 since its last beat.
  @Test
  void a_return_to_an_old_release_is_confirmed_anew() {
    var node = new TestNode();
    try (var _ = start("node", node)) {
      Activation first = BeaconRow.activate(db, new ReleaseNumber(1));
      await(() -> rows() == 1 && BeaconRow.waitingFor(db, first).isEmpty());
      node.heldBack = true;
      BeaconRow.activate(db, new ReleaseNumber(2));

      Activation back = BeaconRow.activate(db, new ReleaseNumber(1));

      assertThat(waitedFor(back)).containsExactly("node");
      node.heldBack = false;
      await(() -> BeaconRow.waitingFor(db, back).isEmpty());
    }
  }

  @Test
  void a_node_that_stops_is_off_the_list() {
    var beacon = start("node", new TestNode());
    await(() -> rows() == 1);

    beacon.close();

    assertThat(rows()).isZero();
  }

  @Test
  void a_node_that_was_given_up_comes_back_as_another() {
    var node = new TestNode();
    try (var _ = start("node", node)) {
      await(() -> rows() == 1);
      long first = db.select(NODE.INCARNATION).from(NODE).fetchSingle().value1();

      db.deleteFrom(NODE).execute();

      await(() -> rows() == 1);
      assertThat(db.select(NODE.INCARNATION).from(NODE).fetchSingle().value1()).isNotEqualTo(first);
      assertThat(node.givenUp).hasValue(1);
    }
  }

  @Test
  void a_publisher_learns_how_long_each_node_goes_on_without_a_beat() {
    var brief = new TestNode();
    brief.lease = Duration.ofSeconds(2);
    var longest = new TestNode();
    longest.lease = Limits.CONTENT_LEASE_MAX;
    try (var _ = start("brief", brief);
        var _ = start("longest", longest)) {
      await(() -> rows() == 2);

      Activation activation = BeaconRow.activate(db, new ReleaseNumber(1));

      brief.heldBack = longest.heldBack = true;
      assertThat(BeaconRow.longestLease(db)).isEqualTo(Limits.CONTENT_LEASE_MAX);
      assertThat(
              BeaconRow.waitingFor(
                  db, new Activation(activation.number() + 1, activation.release())))
          .containsExactlyInAnyOrder(
              new AwaitedNode("brief", Duration.ofSeconds(2)),
              new AwaitedNode("longest", Limits.CONTENT_LEASE_MAX));
    }
  }

  // Else the publish would not know how long to wait, were PostgreSQL lost at that moment.
  @Test
  void a_node_with_a_longer_lease_than_any_before_does_not_join_while_a_publish_is_under_way() {
    var node = new TestNode();
    node.lease = Limits.CONTENT_LEASE_MAX;
    db.transaction(publish -> {
      BeaconRow.lock(publish.dsl(), Limits.PUBLISH_TURN);

      try (var _ = start("node", node)) {
        await(() -> isWaitingForALock());
        assertThat(rows()).isZero();
        assertThat(BeaconRow.longestLease(publish.dsl())).isEqualTo(Limits.CONTENT_LEASE);
      }
    });
  }

  private boolean isWaitingForALock() {
    return db.fetchExists(
        DSL.selectOne()
            .from("pg_stat_activity")
            .where("wait_event_type = 'Lock' and datname = current_database()"));
  }

  private List<String> waitedFor(Activation activation) {
    return BeaconRow.waitingFor(db, activation).stream().map(AwaitedNode::name).toList();
  }

  private Beacon start(String name, Beacon.Node node) {
    return Beacon.start(database, url, name, node, EpochNode.none());
  }
}
