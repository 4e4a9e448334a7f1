package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.NODE;

import dev.undercroft.kernel.GameException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.postgresql.jdbc.PgConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the dead from writing. A connection that writes holds a shared lock in its node's name;
/// whoever gives that node up takes the lock for itself, cutting those who hold it. After that
/// nothing of the node can commit any more, and what did commit is known.
final class WriteFence {
  /// First half of the locks' names; the second is the incarnation.
  private static final int LOCKS = 0x75_63_77_66;

  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Logger log = LoggerFactory.getLogger(WriteFence.class);

  /// A connection that may write.
  ///
  /// @param incarnation in whose name; empty where no node is needed
  private record Session(Optional<Long> incarnation, int backend, OffsetDateTime since) {}

  private final Membership membership;
  private final Map<Connection, Session> sessions =
      Collections.synchronizedMap(new WeakHashMap<>());

  WriteFence(Membership membership) {
    this.membership = membership;
  }

  /// Lets a connection write in this node's name; costs a round trip once a connection.
  ///
  /// @param own the driver's own connection
  /// @throws GameException DATABASE_UNAVAILABLE while this process is no node
  void pass(DSLContext db, Connection own) {
    Optional<Long> self = membership.incarnation();
    if (membership.isRequired() && self.isEmpty()) {
      throw Failures.away();
    }
    Session known = sessions.get(own);
    if (known == null || !known.incarnation().equals(self)) {
      self.ifPresent(incarnation -> lock(db, incarnation));
      sessions.put(own, session(db, self));
    }
  }

  // The lock first, then the look: a node that was given up in between is seen to be.
  private static void lock(DSLContext db, long incarnation) {
    db.fetch(
        "select pg_advisory_unlock_all(), pg_advisory_lock_shared({0}, {1})",
        DSL.inline(LOCKS), DSL.val((int) incarnation));
    if (!db.fetchExists(NODE, NODE.INCARNATION.eq(incarnation), NODE.REAPED.isFalse())) {
      db.fetch("select pg_advisory_unlock_all()");
      throw Failures.away();
    }
  }

  private static Session session(DSLContext db, Optional<Long> incarnation) {
    return db.fetchSingle(
            "select pid, backend_start from pg_stat_activity where pid = pg_backend_pid()")
        .map(row ->
            new Session(incarnation, row.get(0, int.class), row.get(1, OffsetDateTime.class)));
  }

  /// Returns when nothing that was sent on this connection can still be done. To be called when it
  /// broke; waits for a PostgreSQL that is away.
  Runnable end(DSLContext db, Connection own) {
    Session session = sessions.get(own);
    return () -> {
      while (session != null && mayBeThere(db, session)) {
        pause();
      }
    };
  }

  private static boolean mayBeThere(DSLContext db, Session session) {
    try {
      return !db.fetch(
              "select pg_terminate_backend(pid) from pg_stat_activity where pid = {0} and backend_start = {1}",
              DSL.val(session.backend()), DSL.val(session.since()))
          .isEmpty();
    } catch (DataAccessException e) {
      log.debug("PostgreSQL is asked again whether a backend is gone: {}", e.getMessage());
      return true;
    }
  }

  /// Returns when nothing of that node can commit any more.
  ///
  /// @throws DataAccessException when PostgreSQL is away: then it has to be done again
  static void shut(DSLContext db, long incarnation) {
    db.transaction(transaction -> {
      DSLContext tx = transaction.dsl();
      while (!tx.fetchSingle(
              "select pg_try_advisory_xact_lock({0}, {1})",
              DSL.inline(LOCKS), DSL.val((int) incarnation))
          .get(0, boolean.class)) {
        tx.fetch(
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted"
                + " and database = (select oid from pg_database where datname = current_database())"
                + " and classid = {0} and objid = {1} and objsubid = 2",
            DSL.inline(LOCKS), DSL.val((int) incarnation));
        pause();
      }
    });
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DataAccessException("interrupted", e);
    }
  }

  /// The driver's own connection below the pool's.
  static Connection own(Connection pooled) throws SQLException {
    return pooled.unwrap(PgConnection.class);
  }
}
