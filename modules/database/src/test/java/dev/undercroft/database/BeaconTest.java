package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.PostgresOptions;
import dev.undercroft.kernel.ReleaseNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BeaconTest {
  private TestServer server;
  private Database database;
  private DSLContext db;

  @BeforeEach
  void start() {
    server = new TestServer();
    database = server.open();
    db = database.jooq();
    ReleaseTableTest.addRelease(db, 1);
    ReleaseTableTest.addRelease(db, 2);
  }

  @AfterEach
  void stop() {
    database.close();
    server.close();
  }

  /// A node that installs whatever it hears of, unless it is held back.
  private static final class TestNode implements Beacon.Node {
    private volatile OptionalInt installed = OptionalInt.empty();
    private volatile boolean heldBack;
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicInteger missed = new AtomicInteger();

    @Override
    public OptionalInt installed() {
      return installed;
    }

    @Override
    public void heard(OptionalInt active, long sentAt) {
      heard.incrementAndGet();
      if (!heldBack) {
        installed = active;
      }
    }

    @Override
    public void missed() {
      missed.incrementAndGet();
    }
  }

  @Test
  void a_node_hears_what_is_active_and_confirms_what_it_installed() {
    var node = new TestNode();
    try (var _ = Beacon.start(server.url(), "node", node)) {
      BeaconRow.activate(db, new ReleaseNumber(1));

      await(() -> node.installed().equals(OptionalInt.of(1)));
      await(() -> BeaconRow.waitingFor(db, new ReleaseNumber(1)).isEmpty());
    }
  }

  @Test
  void a_node_that_has_not_installed_a_release_is_waited_for() {
    var node = new TestNode();
    try (var _ = Beacon.start(server.url(), "slow node", node)) {
      BeaconRow.activate(db, new ReleaseNumber(1));
      await(() -> node.installed().equals(OptionalInt.of(1)));
      node.heldBack = true;
      int before = node.heard.get();

      BeaconRow.activate(db, new ReleaseNumber(2));

      await(() -> node.heard.get() > before + 3);
      assertThat(BeaconRow.waitingFor(db, new ReleaseNumber(2))).containsExactly("slow node");
    }
  }

  @Test
  void a_node_that_stops_is_off_the_list() {
    var beacon = Beacon.start(server.url(), "node", new TestNode());
    await(() -> rows() == 1);

    beacon.close();

    assertThat(rows()).isZero();
  }

  @Test
  void a_node_that_was_given_up_comes_back_as_another() {
    var node = new TestNode();
    try (var _ = Beacon.start(server.url(), "node", node)) {
      await(() -> rows() == 1);
      long first = db.select(NODE.INCARNATION).from(NODE).fetchSingle().value1();

      db.deleteFrom(NODE).execute();

      await(() -> rows() == 1);
      assertThat(db.select(NODE.INCARNATION).from(NODE).fetchSingle().value1()).isNotEqualTo(first);
    }
  }

  @Test
  void only_nodes_that_stay_silent_are_removed() {
    db.insertInto(NODE, NODE.NAME).values("dead").execute();
    long alive =
        db.insertInto(NODE, NODE.NAME)
            .values("alive")
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
  void a_node_goes_on_when_postgresql_comes_back() {
    Path home = Path.of(System.getProperty("undercroft.home"));
    var options = PostgresOptions.durable(home, home.resolve("beacon-test-" + System.nanoTime()));
    var postgres = EmbeddedPostgres.start(options);
    postgres.createDatabase("test");
    var url = PostgresUrl.parse(postgres.url("test"));
    Migrations.migrate(url);
    var node = new TestNode();
    try (var _ = Beacon.start(url, "node", node)) {
      await(() -> node.heard.get() > 0);

      postgres.close();
      await(() -> node.missed.get() > 0);
      int before = node.heard.get();
      postgres = EmbeddedPostgres.start(options.onPort(url.port()));

      await(() -> node.heard.get() > before);
    } finally {
      postgres.close();
    }
  }

  private int rows() {
    return db.fetchCount(NODE);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for 20 s").isLessThan(end);
      java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
    }
  }
}
