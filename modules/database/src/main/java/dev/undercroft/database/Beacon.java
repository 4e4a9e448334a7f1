package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.NODE;
import static dev.undercroft.database.gen.beacon.Tables.STATE;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A node's side of the beacon: five times a second it reads which release is active and records
/// which one it has installed, on a thread and a connection of its own. A change is announced too,
/// so that it is heard in milliseconds; the beat is what counts.
public final class Beacon implements AutoCloseable {
  /// Between two beats.
  public static final Duration INTERVAL = Duration.ofMillis(200);

  private static final int WAKE_MS = 20;
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final Logger log = LoggerFactory.getLogger(Beacon.class);

  /// The node that beats.
  public interface Node {
    /// The release that this node answers with, as it stands now; empty while it has none.
    OptionalInt installed();

    /// An answer came. Runs on the beat's thread: must not block.
    ///
    /// @param active the active release; empty before the first publish
    /// @param sentAt when the beat was sent, in {@link System#nanoTime}
    void heard(OptionalInt active, long sentAt);

    /// PostgreSQL could not be asked. Runs on the beat's thread.
    void missed();
  }

  private final PostgresUrl url;
  private final String name;
  private final Node node;
  private final SilentNodes silent = new SilentNodes(System::nanoTime);
  private final Thread thread;
  private volatile boolean running = true;
  private volatile boolean woken;
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

  /// Beats at once: something was installed that a publisher may be waiting for.
  public void wake() {
    woken = true;
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
      try (Connection connection = Database.single(url, "undercroft beacon")) {
        beatOn(connection);
      } catch (SQLException | DataAccessException e) {
        missed(e);
      }
    }
  }

  private void beatOn(Connection connection) throws SQLException {
    DSLContext db = DSL.using(connection, SQLDialect.POSTGRES);
    db.execute("listen beacon");
    while (running) {
      beat(db);
      silent.remove(db);
      waitForNews(connection);
    }
    db.deleteFrom(NODE).where(NODE.INCARNATION.eq(incarnation)).execute();
  }

  // The row is there before the first beat, and a beat only confirms what was installed before it
  // was sent.
  private void beat(DSLContext db) {
    if (incarnation == null) {
      incarnation =
          db.insertInto(NODE, NODE.NAME)
              .values(name)
              .returningResult(NODE.INCARNATION)
              .fetchSingle()
              .value1();
    }
    OptionalInt installed = node.installed();
    long sentAt = System.nanoTime();
    var answer =
        db.update(NODE)
            .set(NODE.CONFIRMED_RELEASE, installed.isPresent() ? installed.getAsInt() : null)
            .set(NODE.BEAT, NODE.BEAT.plus(1))
            .set(NODE.BEAT_AT, currentOffsetDateTime())
            .where(NODE.INCARNATION.eq(incarnation))
            .returningResult(field(select(STATE.ACTIVE_RELEASE).from(STATE)))
            .fetchOptional();
    if (answer.isEmpty()) {
      // Somebody gave this node up while it was silent. It comes back as another.
      incarnation = null;
      return;
    }
    if (away) {
      log.info("PostgreSQL answers again");
      away = false;
    }
    Integer active = answer.get().value1();
    node.heard(active == null ? OptionalInt.empty() : OptionalInt.of(active), sentAt);
  }

  private void waitForNews(Connection connection) throws SQLException {
    var postgres = connection.unwrap(PGConnection.class);
    for (long waited = 0; waited < INTERVAL.toMillis() && running; waited += WAKE_MS) {
      if (postgres.getNotifications(WAKE_MS).length > 0 || woken) {
        break;
      }
    }
    woken = false;
  }

  private void missed(Exception e) {
    node.missed();
    if (!away) {
      log.warn("PostgreSQL at {} does not answer: {}", url, e.getMessage());
      away = true;
    }
    try {
      Thread.sleep(INTERVAL);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
