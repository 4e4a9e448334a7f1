package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.CACHE;
import static dev.undercroft.database.gen.beacon.Tables.NODE;
import static dev.undercroft.database.gen.beacon.Tables.STATE;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import dev.undercroft.kernel.EpochNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A node's side of the beacon: five times a second it reads which release is active and in which
/// epoch the cache is, and records what of that it has installed, on a thread and a connection of
/// its own. A change is announced too, so that it is heard in milliseconds; the beat is what
/// counts.
public final class Beacon implements AutoCloseable {
  /// Between two beats.
  public static final Duration INTERVAL = Duration.ofMillis(200);

  private static final int POLL_MS = 20;
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final Logger log = LoggerFactory.getLogger(Beacon.class);

  /// What of the node answers with content. All of it runs on the beat's thread and must not block.
  public interface Node {
    /// The activation that this node answers with, as it stands now; empty while it has none.
    OptionalLong confirmed();

    /// For how long this node goes on answering with what a beat told it, from when that was sent:
    /// 0..{@link dev.undercroft.kernel.Limits#CONTENT_LEASE_MAX}, and the same for as long as the
    /// process lives. A publisher waits so long when this node falls silent.
    Duration lease();

    /// An answer came.
    ///
    /// @param active empty before the first publish
    /// @param sentAt when the beat was sent, in {@link System#nanoTime}
    void heard(Optional<Activation> active, long sentAt);

    /// PostgreSQL could not be asked.
    void missed();

    /// This node was taken off the list: no publisher waits for it, so whatever it heard before
    /// counts for nothing.
    void givenUp();

    /// Of a process that never answers with content: no publisher has to wait for it.
    static Node none() {
      return new Node() {
        @Override
        public OptionalLong confirmed() {
          return OptionalLong.of(ALL);
        }

        @Override
        public Duration lease() {
          return Duration.ZERO;
        }

        @Override
        public void heard(Optional<Activation> active, long sentAt) {}

        @Override
        public void missed() {}

        @Override
        public void givenUp() {}
      };
    }
  }

  // Above every activation: a row that says so is waited for by no publisher.
  static final long ALL = Long.MAX_VALUE;

  private final PostgresUrl url;
  private final String name;
  private final Node node;
  private final EpochNode cache;
  private final Membership membership;
  private final SilentNodes silent = new SilentNodes(System::nanoTime);
  private final Reaper reaper;
  private final Thread thread;
  private volatile boolean running = true;
  private @Nullable Long incarnation;
  private boolean away;

  /// What stands in a beat: what was installed before it was sent.
  private record Installed(OptionalLong activation, long epoch) {}

  private Beacon(Database database, PostgresUrl url, String name, Node node, EpochNode cache) {
    this.url = url;
    this.name = name;
    this.node = node;
    this.cache = cache;
    this.membership = database.membership();
    this.reaper = new Reaper(database.jooq(), cache, System::nanoTime);
    this.thread = Thread.ofPlatform().name("beacon").daemon().unstarted(this::run);
  }

  /// Starts to beat; needs no PostgreSQL to be there yet. What `database` writes from now on is
  /// written in this node's name.
  ///
  /// @param name host and process id, for people
  public static Beacon start(
      Database database, PostgresUrl url, String name, Node node, EpochNode cache) {
    database.membership().require();
    var beacon = new Beacon(database, url, name, node, cache);
    beacon.thread.start();
    return beacon;
  }

  /// Stops and takes this node off the list. Call it when no answer will start any more and every
  /// write is acknowledged.
  @Override
  public void close() {
    running = false;
    reaper.close();
    try {
      thread.join(STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (running) {
      try (Connection connection = Database.beat(url)) {
        beatOn(connection);
      } catch (SQLException | RuntimeException e) {
        // Whatever it was: a node whose beat ends would not even notice that its lease runs out.
        missed(e);
      }
    }
  }

  private void beatOn(Connection connection) throws SQLException {
    DSLContext db = DSL.using(connection, SQLDialect.POSTGRES);
    db.execute("listen beacon");
    while (running) {
      Installed installed = installed();
      beat(db, installed);
      silent.remove(db);
      reaper.look(db, incarnation);
      waitForNews(connection, installed);
    }
    if (incarnation != null) {
      membership.is(null);
      db.deleteFrom(NODE).where(NODE.INCARNATION.eq(incarnation)).execute();
    }
  }

  private Installed installed() {
    return new Installed(node.confirmed(), cache.confirmed());
  }

  // The row is there before the first beat, and a beat only confirms what was installed before it
  // was sent: a beat that read and confirmed at once would let others go on while this node still
  // answers from before.
  private void beat(DSLContext db, Installed installed) {
    if (incarnation == null) {
      join(db);
    }
    long sentAt = System.nanoTime();
    var answer =
        db.update(NODE)
            .set(
                NODE.CONFIRMED_ACTIVATION,
                installed.activation().isPresent() ? installed.activation().getAsLong() : null)
            .set(NODE.CONFIRMED_EPOCH, installed.epoch())
            .set(NODE.REACHES_REDIS, cache.reachesRedis())
            .set(NODE.BEAT, NODE.BEAT.plus(1))
            .set(NODE.BEAT_AT, currentOffsetDateTime())
            .where(NODE.INCARNATION.eq(incarnation), NODE.REAPED.isFalse())
            .returningResult(
                field(select(STATE.ACTIVATION).from(STATE)),
                field(select(STATE.ACTIVE_RELEASE).from(STATE)),
                field(select(CACHE.EPOCH).from(CACHE)),
                field(select(CACHE.GENERATION).from(CACHE)),
                field(select(CACHE.PROCESS).from(CACHE)))
            .fetchOptional();
    if (answer.isEmpty()) {
      rejoin(db);
      return;
    }
    if (away) {
      log.info("the beat goes on");
      away = false;
    }
    var state = answer.get();
    cache.heard(EpochTable.epoch(state.value3(), state.value4(), state.value5()), sentAt);
    node.heard(BeaconRow.activation(state.value1(), state.value2()), sentAt);
  }

  private void join(DSLContext db) {
    int lease = (int) node.lease().toMillis();
    // Waits for a publish under way, in the one case that a node joins with a longer lease than
    // any had before: that publish doesn't know of it.
    db.update(STATE)
        .set(STATE.LONGEST_LEASE_MS, lease)
        .where(STATE.LONGEST_LEASE_MS.lt(lease))
        .execute();
    incarnation =
        db.insertInto(NODE, NODE.NAME, NODE.CONTENT_LEASE_MS)
            .values(name, lease)
            .returningResult(NODE.INCARNATION)
            .fetchSingle()
            .value1();
    membership.is(incarnation);
  }

  // Somebody took this node for dead while it was silent. It comes back as another: its cache has
  // to start anew, since nobody waited for it. Content has a longer lease, so what it answers with
  // still holds, as long as the old row stood there for a publisher to wait for; it makes room for
  // the new one in one transaction.
  private void rejoin(DSLContext db) {
    membership.is(null);
    cache.givenUp();
    db.transaction(transaction -> {
      int stood =
          transaction
              .dsl()
              .update(NODE)
              .set(NODE.CONFIRMED_ACTIVATION, ALL)
              .where(NODE.INCARNATION.eq(incarnation))
              .execute();
      if (stood == 0) {
        node.givenUp();
      }
      join(transaction.dsl());
    });
  }

  // Ends early as well when this node has installed something else by now: others wait to hear of
  // it.
  private void waitForNews(Connection connection, Installed installed) throws SQLException {
    var postgres = connection.unwrap(PGConnection.class);
    long end = System.nanoTime() + INTERVAL.toNanos();
    while (running && System.nanoTime() - end < 0 && installed().equals(installed)) {
      if (postgres.getNotifications(POLL_MS).length > 0) {
        return;
      }
    }
  }

  private void missed(Exception e) {
    node.missed();
    if (!away) {
      log.warn("no beat to PostgreSQL at {}: {}", url, e.getMessage());
      away = true;
    }
    try {
      Thread.sleep(INTERVAL);
    } catch (InterruptedException stop) {
      running = false;
    }
  }
}
