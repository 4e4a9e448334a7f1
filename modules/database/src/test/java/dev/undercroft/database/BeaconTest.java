package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.EpochNode;
import dev.undercroft.kernel.ReleaseNumber;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BeaconTest {
  private static TestServer server;
  private PostgresUrl url;
  private Database database;
  private DSLContext db;

  @BeforeAll
  static void start() {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open() {
    url = server.freshDatabase();
    database = TestServer.open(url);
    db = database.jooq();
    ReleaseTableTest.addRelease(db, 1);
    ReleaseTableTest.addRelease(db, 2);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /// A node that answers with whatever it hears of, unless it is held back.
  private static final class TestNode implements Beacon.Node {
    private volatile Optional<Activation> active = Optional.empty();
    private volatile boolean heldBack;
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicInteger missed = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();

    @Override
    public OptionalLong confirmed() {
      return active.map(now -> OptionalLong.of(now.number())).orElse(OptionalLong.empty());
    }

    @Override
    public void heard(Optional<Activation> active, long sentAt) {
      heard.incrementAndGet();
      if (!heldBack) {
        this.active = active;
      }
    }

    @Override
    public void missed() {
      missed.incrementAndGet();
    }

    @Override
    public void givenUp() {
      givenUp.incrementAndGet();
    }
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

      assertThat(BeaconRow.waitingFor(db, activation)).containsExactly("new node");
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
      assertThat(BeaconRow.waitingFor(db, second)).containsExactly("slow node");
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

      assertThat(BeaconRow.waitingFor(db, back)).containsExactly("node");
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

  private int rows() {
    return db.fetchCount(NODE);
  }

  private static void signal(String signal, int pid) {
    try {
      assertThat(new ProcessBuilder("kill", "-" + signal, Integer.toString(pid)).start().waitFor())
          .isZero();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for 20 s").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
