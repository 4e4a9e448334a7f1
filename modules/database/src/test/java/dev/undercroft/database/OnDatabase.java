package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A database of its own for each test of a class, and what such tests look for in it.
abstract class OnDatabase {
  PostgresUrl url;
  Database database;
  DSLContext db;

  @BeforeEach
  void openDatabase() {
    url = TestServer.freshDatabase();
    database = TestServer.open(url);
    db = database.jooq();
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  /// Puts a node on the list that never beats.
  long addNode(String name, boolean withoutRedis) {
    return db.insertInto(NODE, NODE.NAME, NODE.REACHES_REDIS, NODE.CONFIRMED_EPOCH)
        .values(name, !withoutRedis, 0L)
        .returningResult(NODE.INCARNATION)
        .fetchSingle()
        .value1();
  }

  /// How many nodes are on the list.
  int rows() {
    return db.fetchCount(NODE);
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for 20 s").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
