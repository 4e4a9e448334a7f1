package dev.undercroft.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.database.Migrations;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.EmbeddedRedis;
import dev.undercroft.embedded.PostgresOptions;
import dev.undercroft.embedded.RedisOptions;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A PostgreSQL, a Redis, and nodes that keep numbers in the one behind the other: enough of the
/// product to try the cache's contract on, with nodes that can be looked into.
final class CacheLab implements AutoCloseable {
  static final Path HOME = Path.of(System.getProperty("undercroft.home"));

  private static final String TEMPLATE = "template";

  private final EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresOptions.scratch(HOME));
  private final List<CacheNode> nodes = new ArrayList<>();
  private EmbeddedRedis redis = EmbeddedRedis.start(RedisOptions.scratch(HOME));
  private int databases;
  private PostgresUrl url;

  CacheLab() {
    postgres.createDatabase(TEMPLATE);
    url = PostgresUrl.parse(postgres.url(TEMPLATE));
    Migrations.migrate(url);
    execute("create table public.number (key text primary key, value integer not null)");
    emptyDatabase();
  }

  /// From here on nodes start on a database of their own.
  void emptyDatabase() {
    String name = "lab_" + ++databases;
    url = PostgresUrl.parse(postgres.url("postgres"));
    execute("create database " + name + " template " + TEMPLATE);
    url = PostgresUrl.parse(postgres.url(name));
  }

  CacheNode node() {
    return node(Hooks.NONE);
  }

  CacheNode node(Hooks hooks) {
    return node(hooks, redis.url());
  }

  /// @param redisUrl where this node finds Redis
  CacheNode node(Hooks hooks, String redisUrl) {
    var node = new CacheNode(url, redisUrl, hooks);
    nodes.add(node);
    return node;
  }

  void stopNodes() {
    nodes.forEach(CacheNode::close);
    nodes.clear();
  }

  String redisUrl() {
    return redis.url();
  }

  int redisPort() {
    return redis.port();
  }

  void killRedis() {
    signal("KILL", redis.pid());
    redis.close();
  }

  /// An empty one where the old one was.
  void startRedisAgain() {
    redis = EmbeddedRedis.start(RedisOptions.scratch(HOME).onPort(redis.port()));
  }

  void pauseRedis() {
    signal("STOP", redis.pid());
  }

  void resumeRedis() {
    signal("CONT", redis.pid());
  }

  /// Past every node: no cache hears of it.
  void execute(String sql) {
    try (var connection = DriverManager.getConnection(url.jdbc(), url.user(), "");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /// Whether a question has an answer in the nodes' database.
  boolean holds(String sql) {
    try (var connection = DriverManager.getConnection(url.jdbc(), url.user(), "");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  static void signal(String signal, long pid) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for 60 s").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  @Override
  public void close() {
    stopNodes();
    redis.close();
    postgres.close();
  }
}
