package dev.undercroft.server;

import dev.undercroft.cache.CacheModule;
import dev.undercroft.cache.Redis;
import dev.undercroft.cache.Writes;
import dev.undercroft.database.Beacon;
import dev.undercroft.database.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/// What a command writes players' data with. For as long as it runs it stands on the list of nodes:
/// were it killed between its commit and telling the caches, the others would notice.
final class CommandNode implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Stack parts = new Stack();
  private final Database database;
  private final CacheModule cache;

  private CommandNode(Servers servers) {
    var metrics = new SimpleMeterRegistry();
    database = parts.start(() -> Database.open(servers.database(), metrics));
    Redis redis = parts.start(() -> Redis.at(servers.redis()));
    cache = CacheModule.open(redis, database.epochs(), metrics);
    parts.start(() ->
        Beacon.start(
            database, servers.database().url(), "command", Beacon.Node.none(), cache.node()));
    parts.start(() -> cache);
  }

  /// @throws Refusal when the database does not answer
  static CommandNode open(Servers servers) {
    var node = new CommandNode(servers);
    try {
      node.awaitBeat();
      return node;
    } catch (RuntimeException e) {
      node.close();
      throw e;
    }
  }

  private void awaitBeat() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (cache.node().confirmed() < 0) {
      if (System.nanoTime() - end > 0) {
        throw new Refusal(
            "the database did not answer: does it run, and was ./undercroft migrate run on it?");
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Refusal("interrupted");
      }
    }
  }

  Database database() {
    return database;
  }

  Writes writes() {
    return cache.writes();
  }

  @Override
  public void close() {
    parts.close();
  }
}
