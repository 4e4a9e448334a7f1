package dev.undercroft.bench.stand;

import dev.undercroft.cache.ContentCache;
import dev.undercroft.cache.Redis;
import dev.undercroft.cache.RedisSettings;
import dev.undercroft.command.Site;
import dev.undercroft.content.ContentModule;
import dev.undercroft.content.Publication;
import dev.undercroft.database.Database;
import dev.undercroft.database.DatabaseSettings;
import dev.undercroft.database.Migrations;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.EmbeddedRedis;
import dev.undercroft.embedded.PostgresOptions;
import dev.undercroft.embedded.RedisOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Stream;

/// A PostgreSQL that keeps what it commits, and a Redis: the bench's own, with the tables of this
/// version and the seeds of the checkout as their release.
final class Servers implements AutoCloseable {
  private static final String DATABASE = "undercroft";

  private final Site site;
  private final EmbeddedPostgres postgres;
  private final EmbeddedRedis redis;

  private Servers(Site site, EmbeddedPostgres postgres, EmbeddedRedis redis) {
    this.site = site;
    this.postgres = postgres;
    this.redis = redis;
  }

  static Servers start(Site site) {
    site.sweep(site.home());
    site.sweep(site.logs());
    var data = site.named("postgres");
    var postgres = EmbeddedPostgres.start(PostgresOptions.durable(site.home(), data));
    site.sweep(postgres.data().getParent());
    postgres.createDatabase(DATABASE);
    return new Servers(site, postgres, EmbeddedRedis.start(RedisOptions.scratch(site.home())));
  }

  PostgresUrl database() {
    return PostgresUrl.parse(postgres.url(DATABASE));
  }

  RedisSettings redis() {
    return new RedisSettings(redis.url());
  }

  /// Processor time of both, with all that they have started.
  Duration cpu() {
    return Stream.of(postgres.pid(), redis.pid())
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  void stopRedis() {
    redis.close();
  }

  /// @return number of the release
  int publish() {
    Migrations.migrate(database());
    var metrics = new SimpleMeterRegistry();
    try (var db = Database.open(DatabaseSettings.of(database()), metrics);
        var cache = Redis.at(redis())) {
      return ContentModule.seedApply(db, new ContentCache(cache, metrics))
          .publish(Seeds.in(site), new Publication("bench", ""), new StepTimes())
          .release()
          .number()
          .value();
    }
  }

  /// Stops both and deletes what they kept.
  @Override
  public void close() {
    redis.close();
    postgres.close();
    try {
      Site.delete(postgres.data());
      Files.deleteIfExists(site.logs().resolve(site.named("postgres").getFileName() + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
