package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SilentNodesTest extends OnDatabase {
  @Test
  void only_nodes_that_stay_silent_are_removed() {
    db.insertInto(NODE, NODE.NAME, NODE.ROTATED).values("dead", true).execute();
    long alive =
        db.insertInto(NODE, NODE.NAME, NODE.ROTATED)
            .values("alive", true)
            .returningResult(NODE.INCARNATION)
            .fetchSingle()
            .value1();
    var clock = new AtomicLong();
    var silent = new SilentNodes(clock::get);
    for (int beat = 0; beat < 8; beat++) {
      silent.remove(db);
      clock.addAndGet(Duration.ofSeconds(5).toNanos());
      db.update(NODE).set(NODE.BEAT, NODE.BEAT.plus(1)).where(NODE.INCARNATION.eq(alive)).execute();
    }

    assertThat(db.select(NODE.NAME).from(NODE).fetch(NODE.NAME)).containsExactly("alive");
  }

  @Test
  void a_node_is_removed_when_its_own_lease_is_over() {
    db.insertInto(NODE, NODE.NAME, NODE.ROTATED, NODE.CONTENT_LEASE_MS)
        .values("brief", true, 2_000)
        .values("patient", true, 300_000)
        .execute();
    var seconds = List.of(0, 0, 0, 60, 60).iterator();
    var silent = new SilentNodes(() -> Duration.ofSeconds(seconds.next()).toNanos());

    silent.remove(db);
    silent.remove(db);

    assertThat(db.select(NODE.NAME).from(NODE).fetch(NODE.NAME)).containsExactly("patient");
  }

  // The node's beat came while the question was on its way for nine seconds.
  @Test
  void silence_counts_from_when_a_beat_was_seen_not_from_when_it_was_asked_for() {
    db.insertInto(NODE, NODE.NAME, NODE.ROTATED).values("quiet", true).execute();
    var seconds = List.of(0, 0, 9, 33, 33).iterator();
    var silent = new SilentNodes(() -> Duration.ofSeconds(seconds.next()).toNanos());

    silent.remove(db);
    silent.remove(db);

    assertThat(rows()).isOne();
  }
}
