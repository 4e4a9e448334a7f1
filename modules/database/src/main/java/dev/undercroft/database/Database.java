package dev.undercroft.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import dev.undercroft.kernel.EpochBoard;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.UncertainWriteException;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/// The pool, and jOOQ on top of it. Opening it does not need PostgreSQL to be there: calls fail
/// while it is away and work again when it is back.
public final class Database implements AutoCloseable {
  /// A statement that runs longer is given up by PostgreSQL, so that a lock can't collect the pool.
  private static final Duration STATEMENT = Duration.ofSeconds(5);

  /// How long any statement may be set to take: after it a call gives up a PostgreSQL that hangs.
  static final Duration LONGEST_STATEMENT = Duration.ofSeconds(10);

  // A beat is quick or late. Several tries must fit into the content lease.
  private static final Duration BEAT_STATEMENT = Duration.ofSeconds(2);
  private static final Duration BEAT_ANSWER = Duration.ofSeconds(3);

  private static final Duration CONNECT = Duration.ofSeconds(2);

  private static final Settings SETTINGS = new Settings().withExecuteLogging(false);

  private static final String DEADLOCK = "40P01";

  private final HikariDataSource pool;
  private final DSLContext jooq;
  private final Membership membership = new Membership();
  private final WriteFence fence = new WriteFence(membership);

  private final Semaphore turns;
  private final Duration waitAtMost;

  private Database(HikariDataSource pool, DatabaseSettings settings) {
    this.pool = pool;
    this.turns = new Semaphore(settings.poolMax(), true);
    this.waitAtMost = settings.waitAtMost();
    this.jooq = DSL.using(pool, SQLDialect.POSTGRES, SETTINGS);
  }

  /// Needs no PostgreSQL to be there: calls are refused until it is.
  public static Database open(DatabaseSettings settings, MeterRegistry metrics) {
    var config = new HikariConfig();
    config.setPoolName("undercroft");
    config.setJdbcUrl(settings.url().jdbc());
    config.setDataSourceProperties(
        properties(settings.url(), "undercroft", STATEMENT, LONGEST_STATEMENT.plusSeconds(1)));
    config.setMaximumPoolSize(settings.poolMax());
    // With none kept, each call that waits tries to connect at once; else the pool tries by itself
    // after ever longer pauses, and goes on refusing for seconds when PostgreSQL is back.
    config.setMinimumIdle(0);
    config.setConnectionTimeout(settings.waitAtMost().toMillis());
    // Or an idle connection that hangs is tried for longer than the whole wait.
    config.setValidationTimeout(Math.min(1_000, settings.waitAtMost().toMillis()));
    config.setInitializationFailTimeout(-1);
    config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(metrics));
    return new Database(new HikariDataSource(config), settings);
  }

  /// Each call takes a connection of the pool, and waits for one as long as the settings say.
  public DSLContext jooq() {
    return jooq;
  }

  /// Asks PostgreSQL.
  ///
  /// @throws GameException DATABASE_UNAVAILABLE while it is away
  public <R> R read(Function<DSLContext, R> query) {
    return inTurn(() -> {
      try {
        return query.apply(jooq);
      } catch (DataAccessException e) {
        throw Failures.ofRead(e);
      }
    });
  }

  /// What a failed transaction of {@link #jooq} means to whoever asked for it, if it may be asked
  /// for again without harm: DATABASE_UNAVAILABLE when PostgreSQL could not be reached,
  /// OUTCOME_UNKNOWN when it was lost on the way; any other failure as it is.
  public static RuntimeException refusal(DataAccessException e) {
    return Failures.ofRepeatable(e);
  }

  // The pool hands its connections to whoever comes at the right moment; in a crowd some wait until
  // they are refused while PostgreSQL is well. So all stand in line before it.
  private <R> R inTurn(Supplier<R> work) {
    try {
      if (!turns.tryAcquire(waitAtMost.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Failures.away();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failures.away();
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  /// Runs one statement that writes, and commits it.
  ///
  /// @throws GameException DATABASE_UNAVAILABLE while PostgreSQL is away: nothing was written
  /// @throws UncertainWriteException when it was lost before it answered
  public <R> R write(Function<DSLContext, R> statement) {
    return inTurn(() -> {
      try (Connection connection = pool.getConnection()) {
        return write(connection, statement);
      } catch (SQLException e) {
        throw Failures.away();
      }
    });
  }

  private <R> R write(Connection connection, Function<DSLContext, R> work) throws SQLException {
    Connection own = WriteFence.own(connection);
    DSLContext db = DSL.using(connection, SQLDialect.POSTGRES, SETTINGS);
    try {
      fence.pass(db, own);
    } catch (DataAccessException e) {
      throw Failures.ofRead(e);
    }
    try {
      return again(db, work);
    } catch (DataAccessException e) {
      throw Failures.ofWrite(e, fence.end(jooq, own));
    }
  }

  // Of two that wait for each other PostgreSQL ends one, which then did nothing; the other is
  // through by the time that it tries again.
  private static <R> R again(DSLContext db, Function<DSLContext, R> work) {
    try {
      return work.apply(db);
    } catch (DataAccessException e) {
      if (DEADLOCK.equals(e.sqlState())) {
        return work.apply(db);
      }
      throw e;
    }
  }

  /// Runs several statements as one transaction. Throws as {@link #write}; whatever the function
  /// throws rolls it back.
  public <R> R transaction(Function<DSLContext, R> statements) {
    return write(db -> db.transactionResult(inner -> statements.apply(inner.dsl())));
  }

  /// Where the cache learns in which epoch it is.
  public EpochBoard epochs() {
    return new EpochTable(jooq, membership);
  }

  Membership membership() {
    return membership;
  }

  DataSource pool() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }

  /// A connection outside the pool, for the beat: the pool being busy must not silence a node.
  static Connection beat(PostgresUrl url) throws SQLException {
    return DriverManager.getConnection(
        url.jdbc(), properties(url, "undercroft beacon", BEAT_STATEMENT, BEAT_ANSWER));
  }

  /// @param statement after which PostgreSQL gives a statement up
  /// @param answer after which the driver gives PostgreSQL up; the longer of the two, so that a
  ///   slow statement is told from a PostgreSQL that hangs
  private static Properties properties(
      PostgresUrl url, String name, Duration statement, Duration answer) {
    var properties = new Properties();
    properties.setProperty("user", url.user());
    properties.setProperty("password", url.password());
    properties.setProperty("ApplicationName", name);
    properties.setProperty("options", "-c statement_timeout=" + statement.toMillis());
    properties.setProperty("connectTimeout", Long.toString(CONNECT.toSeconds()));
    properties.setProperty("socketTimeout", Long.toString(answer.toSeconds()));
    properties.setProperty("tcpKeepAlive", "true");
    // PostgreSQL's details quote rows, with whatever secrets they hold, and errors get logged.
    properties.setProperty("logServerErrorDetail", "false");
    return properties;
  }
}
