package dev.undercroft.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/// The pool, and jOOQ on top of it. Opening it does not need PostgreSQL to be there: calls fail
/// while it is away and work again when it is back.
public final class Database implements AutoCloseable {
  /// A statement that runs longer is given up by PostgreSQL, so that a lock can't collect the pool.
  private static final int STATEMENT_TIMEOUT_MS = 5_000;

  private final HikariDataSource pool;
  private final DSLContext jooq;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jooq = DSL.using(pool, SQLDialect.POSTGRES, new Settings().withExecuteLogging(false));
  }

  public static Database open(DatabaseSettings settings, MeterRegistry metrics) {
    var config = new HikariConfig();
    config.setPoolName("undercroft");
    config.setJdbcUrl(settings.url().jdbc());
    config.setDataSourceProperties(properties(settings.url(), "undercroft"));
    config.addDataSourceProperty("options", "-c statement_timeout=" + STATEMENT_TIMEOUT_MS);
    config.setMaximumPoolSize(settings.poolMax());
    config.setMinimumIdle(1);
    config.setConnectionTimeout(settings.waitAtMost().toMillis());
    config.setInitializationFailTimeout(-1);
    config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(metrics));
    return new Database(new HikariDataSource(config));
  }

  public DSLContext jooq() {
    return jooq;
  }

  @Override
  public void close() {
    pool.close();
  }

  /// A connection outside the pool, for the beat: the pool being busy must not silence a node.
  static Connection single(PostgresUrl url, String name) throws SQLException {
    return DriverManager.getConnection(url.jdbc(), properties(url, name));
  }

  private static Properties properties(PostgresUrl url, String name) {
    var properties = new Properties();
    properties.setProperty("user", url.user());
    properties.setProperty("password", url.password());
    properties.setProperty("ApplicationName", name);
    // Seconds. A PostgreSQL that hangs must not hold a thread for ever.
    properties.setProperty("connectTimeout", "3");
    properties.setProperty("socketTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }
}
