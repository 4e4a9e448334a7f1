package dev.undercroft.server;

import dev.undercroft.cache.ContentCache;
import dev.undercroft.cache.Redis;
import dev.undercroft.content.ContentModule;
import dev.undercroft.content.Doctor;
import dev.undercroft.content.ReleaseHistory;
import dev.undercroft.content.Rollback;
import dev.undercroft.content.SeedApply;
import dev.undercroft.content.SeedDrafts;
import dev.undercroft.database.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/// What publishing and looking after releases need, opened for one command.
final class Publisher implements AutoCloseable {
  private final Database database;
  private final Redis redis;
  private final ContentCache cache;

  private Publisher(Database database, Redis redis, ContentCache cache) {
    this.database = database;
    this.redis = redis;
    this.cache = cache;
  }

  static Publisher open(Servers servers) {
    var metrics = new SimpleMeterRegistry();
    Database database = Database.open(servers.database(), metrics);
    Redis redis = Redis.at(servers.redis());
    return new Publisher(database, redis, new ContentCache(redis, metrics));
  }

  SeedApply apply() {
    return ContentModule.seedApply(database, cache);
  }

  Rollback rollback() {
    return ContentModule.rollback(database, cache);
  }

  SeedDrafts drafts() {
    return ContentModule.seedDrafts(database, cache);
  }

  ReleaseHistory history() {
    return ContentModule.history(database);
  }

  Doctor doctor() {
    return ContentModule.doctor(database, cache);
  }

  @Override
  public void close() {
    redis.close();
    database.close();
  }
}
