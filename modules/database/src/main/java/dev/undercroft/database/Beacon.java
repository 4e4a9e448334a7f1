package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.NODE;
import static dev.undercroft.database.gen.beacon.Tables.STATE;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

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

/// A node's side of the beacon: five times a second it reads which release is active and records
/// which activation it answers with, on a thread and a connection of its own. A change is announced
/// too, so that it is heard in milliseconds; the beat is what counts.
public final class Beacon implements AutoCloseable {
  /// Between two beats.
  public static final Duration INTERVAL = Duration.ofMillis(200);

  private static final int POLL_MS = 20;
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final Logger log = LoggerFactory.getLogger(Beacon.class);

  /// The node that beats. All of it runs on the beat's thread and must not block.
  public interface Node {
    /// The activation that this node answers with, as it stands now; empty while it has none.
    OptionalLong confirmed();

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
  }

  private final PostgresUrl url;
  private final String name;
  private final Node node;
  private final SilentNodes silent = new SilentNodes(System::nanoTime);
  private final Thread thread;
  private volatile boolean running = true;
  private @Nullable Long incarnation;
  private boolean away;

  private Beacon(PostgresUrl url, String name, Node node) {
    this.url = url;
    this.name = name;
    this.node = node;
    this.thread = Thread.ofPlatform().name("beacon").daemon().unstarted(this::run);
  }

  /// Starts to beat; needs no PostgreSQL to be there yet.
  ///
  /// @param name host and process id, for people
  public static Beacon start(PostgresUrl url, String name, Node node) {
    var beacon = new Beacon(url, name, node);
    beacon.thread.start();
    return beacon;
  }

  /// Stops and takes this node off the list. Call it when no answer will start any more.
  @Override
  public void close() {
    running = false;
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
      OptionalLong confirmed = node.confirmed();
      beat(db, confirmed);
      silent.remove(db);
      waitForNews(connection, confirmed);
    }
    if (incarnation != null) {
      db.deleteFrom(NODE).where(NODE.INCARNATION.eq(incarnation)).execute();
    }
  }

  // The row is there before the first beat, and a beat only confirms what was answered with before
  // it was sent.
  private void beat(DSLContext db, OptionalLong confirmed) {
    if (incarnation == null) {
      incarnation =
          db.insertInto(NODE, NODE.NAME)
              .values(name)
              .returningResult(NODE.INCARNATION)
              .fetchSingle()
              .value1();
    }
    long sentAt = System.nanoTime();
    var answer =
        db.update(NODE)
            .set(NODE.CONFIRMED_ACTIVATION, confirmed.isPresent() ? confirmed.getAsLong() : null)
            .set(NODE.BEAT, NODE.BEAT.plus(1))
            .set(NODE.BEAT_AT, currentOffsetDateTime())
            .where(NODE.INCARNATION.eq(incarnation))
            .returningResult(
                field(select(STATE.ACTIVATION).from(STATE)),
                field(select(STATE.ACTIVE_RELEASE).from(STATE)))
            .fetchOptional();
    if (answer.isEmpty()) {
      // Somebody took it for dead while it was silent. It comes back as another.
      incarnation = null;
      node.givenUp();
      return;
    }
    if (away) {
      log.info("the beat goes on");
      away = false;
    }
    node.heard(BeaconRow.activation(answer.get()), sentAt);
  }

  // Ends early as well when this node answers with something else by now: a publisher waits to hear
  // of it.
  private void waitForNews(Connection connection, OptionalLong confirmed) throws SQLException {
    var postgres = connection.unwrap(PGConnection.class);
    long end = System.nanoTime() + INTERVAL.toNanos();
    while (running && System.nanoTime() - end < 0 && node.confirmed().equals(confirmed)) {
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
