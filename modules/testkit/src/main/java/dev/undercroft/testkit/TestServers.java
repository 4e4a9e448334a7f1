package dev.undercroft.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.undercroft.cache.Redis;
import dev.undercroft.cache.RedisSettings;
import dev.undercroft.database.Database;
import dev.undercroft.database.DatabaseSettings;
import dev.undercroft.database.Migrations;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.EmbeddedRedis;
import dev.undercroft.embedded.PostgresOptions;
import dev.undercroft.embedded.RedisOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Databases and a Redis of its own for one test class. Databases are made from a migrated
/// template, so that each test can have a fresh one. The PostgreSQL that holds them serves all
/// classes of the JVM in turn: its start and the template take longer than most of them.
public final class TestServers implements AutoCloseable {
  /// Where programs are unpacked and scratch data lies.
  public static final Path HOME = Path.of(System.getProperty("undercroft.home"));

  private static final String TEMPLATE = "template";
  private static final AtomicInteger NAMES = new AtomicInteger();

  private final EmbeddedPostgres postgres;
  private final List<String> databases = new ArrayList<>();
  private EmbeddedRedis redis;

  private TestServers(EmbeddedPostgres postgres, EmbeddedRedis redis) {
    this.postgres = postgres;
    this.redis = redis;
  }

  public static TestServers start() {
    return new TestServers(Shared.POSTGRES, EmbeddedRedis.start(RedisOptions.scratch(HOME)));
  }

  private static final class Shared {
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.start(PostgresOptions.scratch(HOME));

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::close));
      POSTGRES.createDatabase(TEMPLATE);
      Migrations.migrate(PostgresUrl.parse(POSTGRES.url(TEMPLATE)));
    }
  }

  /// A migrated database that nobody else uses.
  public PostgresUrl freshDatabase() {
    String name = "test_" + NAMES.incrementAndGet();
    // Copying its files takes half of what logging its pages does.
    execute("create database " + name + " template " + TEMPLATE + " strategy file_copy");
    databases.add(name);
    return PostgresUrl.parse(postgres.url(name));
  }

  private void execute(String sql) {
    try (Database maintenance = open(PostgresUrl.parse(postgres.url("postgres")))) {
      maintenance.jooq().execute(sql);
    }
  }

  public static Database open(PostgresUrl url) {
    return Database.open(DatabaseSettings.of(url), new SimpleMeterRegistry());
  }

  /// Process id of PostgreSQL's first process, the one that takes connections.
  public long postgresPid() {
    return postgres.pid();
  }

  /// A client of the Redis, as the product makes one.
  public Redis redis() {
    return Redis.at(new RedisSettings(redis.url()));
  }

  public String redisUrl() {
    return redis.url();
  }

  /// Redis hangs: connections stay open and nothing is answered.
  public void pauseRedis() {
    signal("STOP", redis.pid());
  }

  public void resumeRedis() {
    signal("CONT", redis.pid());
  }

  /// Ends Redis; whoever calls it is refused.
  public void stopRedis() {
    redis.close();
  }

  /// An empty Redis where the old one was.
  public void startRedisAgain() {
    redis = EmbeddedRedis.start(RedisOptions.scratch(HOME).onPort(redis.port()));
  }

  /// Gives Redis one command as a stranger could, such as "SET", "game:version", "x".
  ///
  /// @return the first line of its answer, such as +OK
  public String tellRedis(String... command) {
    var text = new StringBuilder("*" + command.length + "\r\n");
    for (String word : command) {
      text.append("$").append(word.length()).append("\r\n").append(word).append("\r\n");
    }
    try (var socket = new Socket("127.0.0.1", redis.port())) {
      socket.getOutputStream().write(text.toString().getBytes(US_ASCII));
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))
          .readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void signal(String signal, long pid) {
    try {
      int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException("no process " + pid);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    redis.close();
    databases.forEach(name -> execute("drop database " + name + " with (force)"));
  }
}
