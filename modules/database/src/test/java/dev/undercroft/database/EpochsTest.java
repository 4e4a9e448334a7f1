package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.CACHE;
import static dev.undercroft.database.gen.beacon.Tables.NODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.kernel.Epoch;
import dev.undercroft.kernel.EpochNode;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.UncertainWriteException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EpochsTest {
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
    db.execute("create table written (value integer)");
  }

  @AfterEach
  void close() {
    database.close();
  }

  /// A node that installs what it hears, unless it is held back.
  private static final class Follower implements EpochNode {
    private final List<Long> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch gaveUp = new CountDownLatch(1);
    private final CountDownLatch outlived = new CountDownLatch(1);
    private volatile long confirmed = -1;
    private volatile boolean heldBack;

    @Override
    public long confirmed() {
      return confirmed;
    }

    @Override
    public boolean reachesRedis() {
      return true;
    }

    @Override
    public void heard(Epoch epoch, long sentAt) {
      heard.add(epoch.number());
      if (!heldBack) {
        confirmed = epoch.number();
      }
    }

    @Override
    public void givenUp() {
      confirmed = -1;
      gaveUp.countDown();
    }

    @Override
    public void outlived() {
      outlived.countDown();
    }
  }

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
      long lame = add("lame", true);
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

  @Test
  void a_node_that_fell_silent_is_given_up_and_what_it_wrote_is_made_visible() {
    long dead = add("dead", false);
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

  @Test
  void who_is_no_node_yet_or_any_more_does_not_write() {
    database.membership().require();

    assertThatThrownBy(() -> write(1)).isInstanceOf(GameException.class);
    database.membership().is(add("reaped", false));
    db.update(NODE).set(NODE.REAPED, true).execute();
    assertThatThrownBy(() -> write(1)).isInstanceOf(GameException.class);
    database.membership().is(add("alive", false));
    assertThat(write(1)).isOne();
  }

  @Test
  void a_dead_nodes_statement_can_not_commit_once_it_is_shut_out() throws Exception {
    long dead = add("dead", false);
    database.membership().is(dead);
    var begun = new CountDownLatch(1);
    CompletableFuture<Throwable> end =
        CompletableFuture.supplyAsync(() ->
                database.write(tx -> {
                  begun.countDown();
                  return tx.execute("insert into written select 7 from pg_sleep(4)");
                }))
            .handle((_, failure) -> failure);
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    await(() ->
        db.fetchSingle(
                    "select count(*) from pg_locks where locktype = 'advisory' and objid = ?", dead)
                .get(0, int.class)
            > 0);

    WriteFence.shut(db, dead);

    assertThat(end.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(UncertainWriteException.class);
    assertThat(db.fetchCount(org.jooq.impl.DSL.table("written"))).isZero();
  }

  @Test
  void a_write_that_lost_its_connection_is_over_when_its_end_was_awaited() throws Exception {
    var begun = new CountDownLatch(1);
    CompletableFuture<Throwable> end =
        CompletableFuture.supplyAsync(() ->
                database.write(tx -> {
                  begun.countDown();
                  return tx.execute("insert into written select 8 from pg_sleep(30)");
                }))
            .handle((_, failure) -> failure.getCause());
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

    await(() ->
        !db.fetch(
                "select pg_terminate_backend(pid) from pg_stat_activity where query like 'insert into written%'")
            .isEmpty());

    var uncertain = (UncertainWriteException) end.get(20, TimeUnit.SECONDS);
    uncertain.awaitEnd();
    assertThat(db.fetchCount(org.jooq.impl.DSL.table("written"))).isZero();
  }

  @Test
  void of_two_writes_that_wait_for_each_other_both_are_done() throws Exception {
    db.execute("insert into written values (1), (2)");
    var both = new CyclicBarrier(2);
    var one = CompletableFuture.supplyAsync(() -> raise(1, 2, both));
    var two = CompletableFuture.supplyAsync(() -> raise(2, 1, both));

    one.get(60, TimeUnit.SECONDS);
    two.get(60, TimeUnit.SECONDS);

    assertThat(db.fetch("select value from written order by value").getValues(0, Integer.class))
        .containsExactly(201, 202);
  }

  // Raises both rows by a hundred, in its own order, and meets the other one after its first.
  private int raise(int first, int then, CyclicBarrier both) {
    var met = new AtomicBoolean();
    return database.transaction(tx -> {
      tx.execute("update written set value = value + 100 where value % 100 = ?", first);
      if (!met.getAndSet(true)) {
        meet(both);
      }
      return tx.execute("update written set value = value + 100 where value % 100 = ?", then);
    });
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private int write(int value) {
    return database.write(tx -> tx.execute("insert into written values (?)", value));
  }

  private long add(String name, boolean withoutRedis) {
    return db.insertInto(NODE, NODE.NAME, NODE.REACHES_REDIS, NODE.CONFIRMED_EPOCH)
        .values(name, !withoutRedis, 0L)
        .returningResult(NODE.INCARNATION)
        .fetchSingle()
        .value1();
  }

  private boolean rotated(long node) {
    return db.fetchExists(
        NODE, NODE.INCARNATION.eq(node), NODE.REAPED.isTrue(), NODE.ROTATED.isTrue());
  }

  private int pause() {
    return db.select(CACHE.PAUSE_MS).from(CACHE).fetchSingle().value1();
  }

  private Beacon start(EpochNode cache) {
    return Beacon.start(database, url, "node", Beacon.Node.none(), cache);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for 20 s").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
